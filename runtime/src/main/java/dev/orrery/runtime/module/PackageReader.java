package dev.orrery.runtime.module;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.orrery.runtime.engine.NodeError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads package.json files, each once. */
final class PackageReader {
  private final Map<Path, Optional<PackageJson>> cache = new HashMap<>();

  /** The package of that very folder, if it has a package.json. */
  Optional<PackageJson> read(Path dir) {
    Optional<PackageJson> known = cache.get(dir);
    if (known == null) {
      known = load(dir);
      cache.put(dir, known);
    }
    return known;
  }

  /**
   * The package a file belongs to: the nearest package.json in its folder or above. The search ends
   * at a node_modules folder.
   */
  Optional<PackageJson> scopeOf(Path file) {
    for (Path dir = file.getParent(); dir != null; dir = dir.getParent()) {
      if (dir.endsWith("node_modules")) {
        return Optional.empty();
      }
      Optional<PackageJson> found = read(dir);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<PackageJson> load(Path dir) {
    Path file = dir.resolve("package.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(dir, Files.readString(file)));
    } catch (JsonParseException | IllegalStateException e) {
      throw NodeError.error("ERR_INVALID_PACKAGE_CONFIG", "Invalid package config " + file + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackageJson parse(Path dir, String text) {
    JsonElement root = JsonParser.parseString(text.startsWith("\uFEFF") ? text.substring(1) : text);
    JsonObject object = root.isJsonObject() ? root.getAsJsonObject() : new JsonObject();
    String type = string(object, "type");
    JsonElement imports = object.get("imports");
    return new PackageJson(
        dir,
        string(object, "name"),
        string(object, "main"),
        "module".equals(type) || "commonjs".equals(type) ? type : "none",
        isAbsent(object.get("exports")) ? null : object.get("exports"),
        imports != null && imports.isJsonObject() ? imports : null);
  }

  private static boolean isAbsent(JsonElement element) {
    return element == null || element.isJsonNull();
  }

  private static String string(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? value.getAsString()
        : null;
  }
}
