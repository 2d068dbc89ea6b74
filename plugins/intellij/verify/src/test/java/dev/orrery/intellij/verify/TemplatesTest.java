package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import dev.orrery.dap.launch.AttachSettings;
import dev.orrery.dap.launch.LaunchSettings;
import dev.orrery.lsp.server.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is for LSP4IJ without this plugin, in the form that it reads. */
class TemplatesTest {
  private static Path templates;

  @BeforeAll
  static void unpack() throws IOException {
    templates = Artifacts.unpacked().resolve("orrery-intellij/lsp4ij-templates");
  }

  @Test
  void startTheServerAndTheAdapter() throws IOException {
    JsonObject server = json("lsp/orrery/template.json");
    assertThat(server.getAsJsonObject("programArgs").get("default").getAsString())
        .isEqualTo("orrery lsp --stdio");
    JsonObject adapter = json("dap/orrery/template.json");
    assertThat(adapter.getAsJsonObject("launch").get("default").getAsString())
        .isEqualTo("orrery dap --stdio");
    for (JsonObject each : List.of(server, adapter)) {
      assertThat(each.get("id").getAsString()).isEqualTo("orrery");
      assertThat(each.get("name").getAsString()).isEqualTo("Orrery");
    }
  }

  /** The same files in the same languages as with the plugin. */
  @ParameterizedTest
  @ValueSource(strings = {"lsp", "dap"})
  void areForTheFilesOfThePlugin(String kind) throws Exception {
    Map<String, String> languages = new TreeMap<>();
    for (JsonElement each :
        json(kind + "/orrery/template.json").getAsJsonArray("fileTypeMappings")) {
      JsonObject type = each.getAsJsonObject().getAsJsonObject("fileType");
      assertThat(type.get("name").getAsString()).isNotBlank();
      type.getAsJsonArray("patterns")
          .forEach(
              pattern ->
                  languages.put(
                      pattern.getAsString(),
                      each.getAsJsonObject().get("languageId").getAsString()));
    }
    Map<String, String> ofPlugin = new TreeMap<>();
    for (Descriptor.Extension each :
        Descriptor.of(PluginLoader.make(), "orrery-lsp4ij.xml").extensions()) {
      if (each.point().endsWith(".fileNamePatternMapping")) {
        for (String pattern : each.element().getAttribute("patterns").split(";")) {
          ofPlugin.put(pattern, each.element().getAttribute("languageId"));
        }
      }
    }
    assertThat(languages).isEqualTo(ofPlugin).hasSize(8);
  }

  @Test
  void nameAllSettingsOfTheServer() throws IOException {
    Map<String, Object> named = new TreeMap<>();
    flatten("", json("lsp/orrery/settings.json").getAsJsonObject("orrery"), named);
    Map<String, Object> known = new TreeMap<>();
    Setting.ALL.forEach(each -> known.put(each.name(), each.defaultValue().toString()));
    assertThat(named).isEqualTo(known);
  }

  /** LSP4IJ speaks with the sessions of forked programs over the streams of their parent's. */
  @Test
  void sayWhatTheAdapterUnderstands() throws IOException {
    LaunchSettings launch = LaunchSettings.of(map("dap/orrery/launch.json"));
    assertThat(launch.program()).isEqualTo("${file}");
    assertThat(launch.cwd().toString()).endsWith("${workspaceFolder}");
    assertThat(launch.common().children()).isFalse();
    AttachSettings attach = AttachSettings.of(map("dap/orrery/attach.json"));
    assertThat(attach.port()).isEqualTo(9229);
    assertThat(attach.common().children()).isFalse();
  }

  /** To attach, LSP4IJ starts nothing: it connects to an adapter that listens. */
  @Test
  void attachByAnAdapterThatListens() throws IOException {
    JsonObject adapter = json("dap/orrery/template.json").getAsJsonObject("attach");
    assertThat(adapter.get("address").getAsString()).isEqualTo("127.0.0.1");
    assertThat(adapter.get("port").getAsString())
        .isEqualTo("4711")
        .isNotEqualTo(json("dap/orrery/attach.json").get("port").getAsString());
  }

  private static void flatten(String prefix, JsonObject object, Map<String, Object> into) {
    for (Map.Entry<String, JsonElement> each : object.entrySet()) {
      if (each.getValue() instanceof JsonObject inner) {
        flatten(prefix + each.getKey() + ".", inner, into);
      } else {
        into.put(prefix + each.getKey(), each.getValue().getAsString());
      }
    }
  }

  private static Map<String, Object> map(String file) throws IOException {
    return new Gson().fromJson(json(file), new TypeToken<Map<String, Object>>() {}.getType());
  }

  private static JsonObject json(String file) throws IOException {
    return JsonParser.parseString(Files.readString(templates.resolve(file))).getAsJsonObject();
  }
}
