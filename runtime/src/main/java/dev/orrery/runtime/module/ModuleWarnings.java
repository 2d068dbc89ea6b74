package dev.orrery.runtime.module;

import com.google.gson.JsonPrimitive;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The deprecation warnings of package resolution. */
final class ModuleWarnings {
  private final Environment env;
  private final Set<String> trailingSlashes = new HashSet<>();

  ModuleWarnings(Environment env) {
    this.env = env;
  }

  private void deprecated(String code, String text) {
    Object warning = env.builtins().require("internal/process/warning");
    Js.call(
        Js.get(warning, "emitWarning"),
        Js.UNDEFINED,
        Js.string(text),
        Js.string("DeprecationWarning"),
        Js.string(code));
  }

  /**
   * An empty path segment in a target, or in what a pattern matched.
   *
   * @param inTarget whether the target itself has it
   * @param base the importer's path or null
   */
  void emptySegment(
      PackageJson pkg,
      String field,
      String target,
      String request,
      String key,
      boolean inTarget,
      String base) {
    String suspect = inTarget ? target : request;
    boolean isDouble = suspect.replace('\\', '/').contains("//");
    deprecated(
        "DEP0166",
        "Use of deprecated "
            + (isDouble ? "double slash" : "leading or trailing slash matching")
            + " resolving \""
            + target
            + "\" for module request \""
            + request
            + "\" "
            + (request.equals(key) ? "" : "matched to \"" + key + "\" ")
            + "in the \""
            + field
            + "\" field module resolution of the package at "
            + pkg.file()
            + importedFrom(base)
            + ".");
  }

  void trailingSlash(PackageJson pkg, String subpath, String base) {
    if (trailingSlashes.add(pkg.file() + "|" + subpath)) {
      deprecated(
          "DEP0155",
          "Use of deprecated trailing slash pattern mapping "
              + new JsonPrimitive(subpath)
              + " in the \"exports\" field module resolution of the package at "
              + pkg.file()
              + importedFrom(base)
              + ". Mapping specifiers ending in \"/\" is no longer supported.");
    }
  }

  /** A package main that only an extension or index search finds. */
  void searchedMain(Path dir, String main, Path found, String base) {
    String shown = "\"" + dir.relativize(found) + "\", imported from " + base + ".\n";
    if (main == null || main.isEmpty()) {
      deprecated(
          "DEP0151",
          "No \"main\" or \"exports\" field defined in the package.json for "
              + dir
              + "/ resolving the main entry point "
              + shown
              + "Default \"index\" lookups for the main are deprecated for ES modules.");
    } else if (!dir.resolve(main).normalize().equals(found)) {
      deprecated(
          "DEP0151",
          "Package "
              + dir
              + "/ has a \"main\" field set to "
              + new JsonPrimitive(main)
              + ", excluding the full filename and extension to the resolved file at "
              + shown
              + " Automatic extension resolution of the \"main\" field is deprecated for ES"
              + " modules.");
    }
  }

  private static String importedFrom(String base) {
    return base == null ? "" : " imported from " + base;
  }
}
