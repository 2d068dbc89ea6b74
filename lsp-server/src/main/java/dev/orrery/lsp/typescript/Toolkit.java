package dev.orrery.lsp.typescript;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process of TypeScript is made of.
 *
 * @param typescript the folder of the package {@code typescript}
 * @param version of it
 * @param ours the folder that came with us: the worker's program and the types of the runtime
 */
record Toolkit(Path typescript, String version, Path ours) {
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

  /** The first that is no JavaScript any more. */
  private static final int FIRST_NATIVE = 7;

  private static final int OLDEST = 5;

  /** A package at a folder, or null if there is none, or none that can be used. */
  static Toolkit of(Path typescript, Path ours) {
    Path json = typescript.resolve("package.json");
    if (!Files.isRegularFile(json)
        || !Files.isRegularFile(typescript.resolve("lib").resolve("typescript.js"))) {
      return null;
    }
    try {
      JsonObject described = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
      Toolkit toolkit = new Toolkit(typescript, described.get("version").getAsString(), ours);
      int major = toolkit.number(1);
      return major >= OLDEST && major < FIRST_NATIVE ? toolkit : null;
    } catch (IOException | JsonParseException | IllegalStateException | NullPointerException _) {
      return null;
    }
  }

  private int number(int group) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
  }

  /** The worker's program. */
  Path program() {
    return ours.resolve("worker").resolve("main.js");
  }

  /** Where the language's own types are. */
  Path libraries() {
    return typescript.resolve("lib");
  }

  Path script() {
    return libraries().resolve("typescript.js");
  }

  /** The types of the runtime's API, in the form that this version can read. */
  Path nodeTypes() {
    Path types = ours.resolve("node_modules").resolve("@types").resolve("node");
    int minor = number(2);
    String folder = number(1) > 5 || minor > 7 ? "" : minor == 7 ? "ts5.7" : "ts5.6";
    Path versioned = types.resolve(folder).resolve("index.d.ts");
    return Files.exists(versioned) ? versioned : types.resolve("index.d.ts");
  }
}
