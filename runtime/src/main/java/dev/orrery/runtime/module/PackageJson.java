package dev.orrery.runtime.module;

import com.google.gson.JsonElement;
import java.nio.file.Path;

/**
 * What module resolution reads of a package.json.
 *
 * @param dir the package's folder
 * @param name its name or null
 * @param main its main entry or null
 * @param type {@code commonjs}, {@code module} or {@code none}
 * @param exports the exports field or null
 * @param imports the imports field (an object) or null
 */
record PackageJson(
    Path dir, String name, String main, String type, JsonElement exports, JsonElement imports) {

  boolean isModule() {
    return "module".equals(type);
  }

  Path file() {
    return dir.resolve("package.json");
  }
}
