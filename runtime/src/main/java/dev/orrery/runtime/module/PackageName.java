package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.NodeError;

/**
 * A bare specifier in its two parts.
 *
 * @param name package name, with its scope
 * @param subpath {@code "."} or {@code "./rest"}
 */
record PackageName(String name, String subpath) {

  /**
   * Splits a bare specifier.
   *
   * @param base named in the error text
   */
  static PackageName parse(String specifier, String base) {
    int slash = specifier.indexOf('/');
    boolean valid = true;
    if (specifier.startsWith("@")) {
      if (slash < 0) {
        valid = false;
      } else {
        slash = specifier.indexOf('/', slash + 1);
      }
    }
    String name = slash < 0 ? specifier : specifier.substring(0, slash);
    if (name.isEmpty()
        || name.startsWith(".")
        || name.indexOf('\\') >= 0
        || name.indexOf('%') >= 0) {
      valid = false;
    }
    if (!valid) {
      throw NodeError.type(
          "ERR_INVALID_MODULE_SPECIFIER",
          "Invalid module \"" + specifier + "\" is not a valid package name imported from " + base);
    }
    return new PackageName(name, "." + (slash < 0 ? "" : specifier.substring(slash)));
  }
}
