package dev.orrery.lsp.predict;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Uris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program to be predicted.
 *
 * @param name of the file it is run from
 * @param refusal why it is not, a sentence, or null
 * @param takesTime see {@link SelfContained#takesTime}
 */
public record ProgramText(String name, String code, String refusal, boolean takesTime) {
  /** On the thread of the facts. */
  public static ProgramText of(Facts facts) {
    return new ProgramText(
        name(facts),
        facts.text().content(),
        SelfContained.refusal(facts),
        SelfContained.takesTime(facts));
  }

  /** As it is called, but it is run where no package says what {@code .js} means. */
  private static String name(Facts facts) {
    String uri = facts.document().uri();
    String name = uri.substring(uri.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
    if (!name.endsWith(".js")) {
      return name.matches(".*\\.[cm]js") ? name : name + ".js";
    }
    return facts.isModule() || isInModulePackage(uri)
        ? name.substring(0, name.length() - 2) + "mjs"
        : name;
  }

  private static boolean isInModulePackage(String uri) {
    try {
      Path file = Uris.path(uri);
      for (Path at = file == null ? null : file.getParent(); at != null; at = at.getParent()) {
        Path manifest = at.resolve("package.json");
        if (Files.isRegularFile(manifest)) {
          return JsonParser.parseString(Files.readString(manifest)) instanceof JsonObject json
              && json.get("type") instanceof JsonPrimitive type
              && type.getAsString().equals("module");
        }
      }
    } catch (IOException | JsonParseException _) {
      // As if there were none.
    }
    return false;
  }
}
