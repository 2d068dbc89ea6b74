package dev.orrery.vscode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.lint.Rule;
import dev.orrery.lsp.lint.Rules;
import dev.orrery.lsp.lint.Severity;
import dev.orrery.lsp.server.Setting;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The manifest offers what the language server has, in its words. */
class ServerTest {
  /** The editor has TypeScript's support already. */
  private static final Map<String, Object> OTHER_DEFAULTS = Map.of("orrery.typescript", "off");

  /** What is for the extension alone. */
  private static final Set<String> OWN_SETTINGS = Set.of("orrery.path");

  /** What lenses name, and the client has to do since the server cannot. */
  private static final List<String> CLIENT_COMMANDS = List.of("orrery.debug");

  @Test
  void settingsAreTheServers() {
    assertThat(offered()).containsExactlyEntriesOf(wanted());
  }

  /** Type, default and description of each setting, as text that tells differences well. */
  private static Map<String, String> wanted() {
    Map<String, String> wanted = new TreeMap<>();
    for (Setting<?> setting : Setting.ALL) {
      String name = "orrery." + setting.name();
      Object value = OTHER_DEFAULTS.getOrDefault(name, setting.defaultValue());
      wanted.put(name, describe(type(value), value.toString(), setting.says()));
    }
    for (Rule rule : Rules.ALL) {
      String value = rule.severity().name().toLowerCase(Locale.ROOT);
      wanted.put("orrery.lints." + rule.id(), describe("string", value, rule.summary()));
    }
    return wanted;
  }

  private static Map<String, String> offered() {
    Map<String, String> offered = new TreeMap<>();
    settings()
        .forEach(
            (name, setting) ->
                offered.put(
                    name,
                    describe(
                        setting.get("type").getAsString(),
                        setting.get("default").getAsString(),
                        setting.has("description")
                            ? setting.get("description").getAsString()
                            : "")));
    offered.keySet().removeAll(OWN_SETTINGS);
    return offered;
  }

  private static Map<String, JsonObject> settings() {
    return Vsix.contributes()
        .getAsJsonObject("configuration")
        .getAsJsonObject("properties")
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getAsJsonObject()));
  }

  private static String describe(String type, String value, String says) {
    return type + " " + value + ": " + says;
  }

  private static String type(Object value) {
    return switch (value) {
      case Boolean _ -> "boolean";
      case Integer _ -> "integer";
      default -> "string";
    };
  }

  @Test
  void lintsOfferAllSeverities() {
    JsonArray severities = new JsonArray();
    Arrays.stream(Severity.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .forEach(severities::add);
    for (Rule rule : Rules.ALL) {
      assertThat(settings().get("orrery.lints." + rule.id()).getAsJsonArray("enum"))
          .isEqualTo(severities);
    }
  }

  @Test
  void everyCommandOfTheServerIsOffered() throws IOException, InterruptedException {
    JsonObject capabilities = ServerProcess.capabilities();
    Set<String> announced =
        new TreeSet<>(
            texts(capabilities.getAsJsonObject("executeCommandProvider").get("commands")));
    announced.addAll(CLIENT_COMMANDS);
    Set<String> offered = new TreeSet<>();
    for (JsonElement each : Vsix.contributes().getAsJsonArray("commands")) {
      offered.add(each.getAsJsonObject().get("command").getAsString());
    }
    assertThat(offered).containsAll(announced);
  }

  @Test
  void everyColourIsOfAPlace() throws IOException, InterruptedException {
    List<String> modifiers =
        texts(
            ServerProcess.capabilities()
                .getAsJsonObject("semanticTokensProvider")
                .getAsJsonObject("legend")
                .get("tokenModifiers"));
    for (JsonElement each : Vsix.contributes().getAsJsonArray("colors")) {
      String id = each.getAsJsonObject().get("id").getAsString();
      String place = id.substring("orrery.".length());
      assertThat(modifiers).contains(place);
      assertThat(Vsix.read("extension/lib/features/tokens.js")).contains("'" + place + "'");
    }
  }

  private static List<String> texts(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }
}
