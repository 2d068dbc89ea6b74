package dev.orrery.vscode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The package is whole: an editor can install and load it. */
class VsixTest {
  private static final Pattern REQUIRE = Pattern.compile("require\\('([^']+)'\\)");
  private static final String MESSAGES = "vscode-jsonrpc/node";

  @Test
  void hasWhatEditorsReadFirst() {
    assertThat(Vsix.names())
        .contains(
            "[Content_Types].xml",
            "extension.vsixmanifest",
            "extension/package.json",
            "extension/README.md",
            "extension/LICENSE.txt",
            "extension/node_modules/vscode-jsonrpc/node.js",
            "extension/node_modules/vscode-jsonrpc/License.txt");
    String main = Vsix.manifest().get("main").getAsString();
    assertThat(Vsix.names()).contains(Path.of("extension", main).normalize().toString());
  }

  @Test
  void bothManifestsSayTheSame() {
    JsonObject manifest = Vsix.manifest();
    assertThat(Vsix.read("extension.vsixmanifest"))
        .contains("Id=\"" + manifest.get("name").getAsString() + "\"")
        .contains("Version=\"" + manifest.get("version").getAsString() + "\"")
        .contains("Publisher=\"" + manifest.get("publisher").getAsString() + "\"")
        .contains(
            "Value=\"" + manifest.getAsJsonObject("engines").get("vscode").getAsString() + "\"");
  }

  @Test
  void everyFileHasAContentType() {
    String types = Vsix.read("[Content_Types].xml");
    assertThat(Vsix.names().stream().filter(name -> !name.startsWith("[")))
        .allSatisfy(
            name ->
                assertThat(types)
                    .contains("Extension=\"" + name.substring(name.lastIndexOf('.')) + "\""));
  }

  @Test
  void scriptsFindEachOther() {
    List<String> missing = new ArrayList<>();
    for (String script : Vsix.scripts()) {
      Matcher required = REQUIRE.matcher(Vsix.read(script));
      while (required.find()) {
        String name = required.group(1);
        String file = Path.of(script).resolveSibling(name + ".js").normalize().toString();
        boolean there =
            name.startsWith(".")
                ? Vsix.names().contains(file)
                : name.startsWith("node:") || name.equals("vscode") || name.equals(MESSAGES);
        if (!there) {
          missing.add(script + ": " + name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyCommandIsThere() {
    String scripts = String.join("\n", Vsix.scripts().stream().map(Vsix::read).toList());
    for (JsonElement each : Vsix.contributes().getAsJsonArray("commands")) {
      String name = each.getAsJsonObject().get("command").getAsString().substring(7);
      assertThat(scripts).containsPattern("\\b" + name + "\\b[:,( =]");
    }
  }
}
