package dev.orrery.runtime.module;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.runtime.engine.NodeError;
import java.util.Map;
import java.util.Set;

/**
 * The exports and imports fields of package.json: subpaths, patterns, conditions. Source: Node's
 * documentation of ECMAScript modules, "Resolution algorithm specification".
 */
final class PackageTargets {
  /** A target that a condition excludes on purpose ({@code null}). */
  private static final Target NULL_TARGET = new Target(null, false);

  /**
   * A resolved target.
   *
   * @param value absolute path, or a bare specifier when {@code bare}; null when excluded
   */
  record Target(String value, boolean bare) {}

  private final ModuleWarnings warnings;
  private final PackageJson pkg;
  private final Set<String> conditions;
  private final String base;
  private final boolean internal;

  /**
   * @param base what the error messages name as the importer, or null
   * @param internal true for imports, false for exports
   */
  PackageTargets(
      ModuleWarnings warnings,
      PackageJson pkg,
      Set<String> conditions,
      String base,
      boolean internal) {
    this.warnings = warnings;
    this.pkg = pkg;
    this.conditions = conditions;
    this.base = base;
    this.internal = internal;
  }

  /** Resolves {@code "."} or {@code "./x"} by the exports field. */
  Target exports(String subpath) {
    JsonElement exports = pkg.exports();
    if (isMainSugar(exports)) {
      JsonObject wrapped = new JsonObject();
      wrapped.add(".", exports);
      exports = wrapped;
    }
    Target found = match(subpath, exports.getAsJsonObject());
    if (found == null || found.value() == null) {
      throw notExported(subpath);
    }
    return found;
  }

  /** Resolves {@code "#x"} by the imports field; null when not defined. */
  Target imports(String name) {
    Target found = match(name, pkg.imports().getAsJsonObject());
    return found == null || found.value() == null ? null : found;
  }

  private boolean isMainSugar(JsonElement exports) {
    if (!exports.isJsonObject()) {
      return true;
    }
    int dotted = 0;
    int total = 0;
    for (String key : exports.getAsJsonObject().keySet()) {
      total++;
      dotted += key.startsWith(".") ? 1 : 0;
    }
    if (dotted > 0 && dotted < total) {
      throw NodeError.error(
          "ERR_INVALID_PACKAGE_CONFIG",
          "Invalid package config "
              + pkg.file()
              + importedFrom()
              + ". \"exports\" cannot contain"
              + " some keys starting with '.' and some not. The exports object must either be an"
              + " object of package subpath keys or an object of main entry condition name keys"
              + " only.");
    }
    return total > 0 && dotted == 0;
  }

  private Target match(String key, JsonObject table) {
    if (table.has(key) && key.indexOf('*') < 0 && !key.endsWith("/")) {
      return target(table.get(key), key, null);
    }
    String best = null;
    String bestMatch = null;
    for (String candidate : table.keySet()) {
      int star = candidate.indexOf('*');
      if (star < 0 || star != candidate.lastIndexOf('*')) {
        continue;
      }
      String head = candidate.substring(0, star);
      String tail = candidate.substring(star + 1);
      if (key.startsWith(head)
          && key.length() >= candidate.length()
          && key.endsWith(tail)
          && (best == null || comparePatterns(best, candidate) > 0)) {
        best = candidate;
        bestMatch = key.substring(star, key.length() - tail.length());
      }
    }
    if (best != null && !internal && key.endsWith("/")) {
      warnings.trailingSlash(pkg, key, base);
    }
    return best == null ? null : target(table.get(best), best, bestMatch);
  }

  private static int comparePatterns(String a, String b) {
    int baseA = a.indexOf('*') + 1;
    int baseB = b.indexOf('*') + 1;
    return baseA != baseB ? baseB - baseA : b.length() - a.length();
  }

  /** null = nothing applies here, NULL_TARGET = explicitly excluded. */
  private Target target(JsonElement target, String key, String match) {
    if (target.isJsonNull()) {
      return NULL_TARGET;
    }
    if (target.isJsonArray()) {
      return fromArray(target.getAsJsonArray(), key, match);
    }
    if (target.isJsonObject()) {
      return fromConditions(target.getAsJsonObject(), key, match);
    }
    if (!target.getAsJsonPrimitive().isString()) {
      throw invalidTarget(key, target.toString());
    }
    return fromString(target.getAsString(), key, match);
  }

  private Target fromConditions(JsonObject target, String key, String match) {
    for (Map.Entry<String, JsonElement> entry : target.entrySet()) {
      if (isArrayIndex(entry.getKey())) {
        throw NodeError.error(
            "ERR_INVALID_PACKAGE_CONFIG",
            "Invalid package config "
                + pkg.file()
                + importedFrom()
                + ". \"exports\" cannot contain numeric property keys.");
      }
      if (entry.getKey().equals("default") || conditions.contains(entry.getKey())) {
        Target found = target(entry.getValue(), key, match);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Target fromArray(JsonArray targets, String key, String match) {
    if (targets.isEmpty()) {
      return NULL_TARGET;
    }
    NodeError lastError = null;
    Target last = null;
    for (JsonElement candidate : targets) {
      try {
        Target found = target(candidate, key, match);
        if (found == null) {
          continue;
        }
        last = found;
        lastError = null;
        if (found.value() != null) {
          return found;
        }
      } catch (NodeError e) {
        if (!"ERR_INVALID_PACKAGE_TARGET".equals(e.code())) {
          throw e;
        }
        lastError = e;
      }
    }
    if (lastError != null) {
      throw lastError;
    }
    return last;
  }

  private Target fromString(String target, String key, String match) {
    if (!target.startsWith("./")) {
      if (internal && !target.startsWith("../") && !target.startsWith("/") && !isUrl(target)) {
        return new Target(match == null ? target : target.replace("*", match), true);
      }
      if (internal && target.startsWith("node:")) {
        return new Target(target, true);
      }
      throw invalidTarget(key, "\"" + target + "\"");
    }
    if (hasInvalidSegment(target.substring(2))) {
      throw invalidTarget(key, "\"" + target + "\"");
    }
    String path = match == null ? target : target.replace("*", match);
    String request = match == null ? key : key.replace("*", match);
    boolean warns = internal || !request.endsWith("/");
    if (warns && hasEmptySegment(target.substring(2))) {
      warnings.emptySegment(pkg, field(), path, request, key, true, base);
    }
    if (match != null) {
      if (hasInvalidSegment(match)) {
        throw NodeError.type(
            "ERR_INVALID_MODULE_SPECIFIER",
            "Invalid module \""
                + request
                + "\" request is not a valid match in"
                + " pattern \""
                + key
                + "\" for the \""
                + field()
                + "\" resolution of "
                + pkg.file()
                + from());
      }
      if (warns && hasEmptySegment(match)) {
        warnings.emptySegment(pkg, field(), path, request, key, false, base);
      }
    }
    String lower = path.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("%2f") || lower.contains("%5c")) {
      throw EsmResolver.encodedSeparator(pkg.dir().resolve(path).normalize().toString(), base);
    }
    return new Target(pkg.dir().resolve(FileUrls.decode(path)).normalize().toString(), false);
  }

  private static boolean hasInvalidSegment(String path) {
    for (String part : path.split("[/\\\\]", -1)) {
      String plain = FileUrls.decode(part);
      if (plain.equals(".") || plain.equals("..") || plain.equalsIgnoreCase("node_modules")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEmptySegment(String path) {
    for (String part : path.split("[/\\\\]", -1)) {
      if (part.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUrl(String target) {
    int colon = target.indexOf(':');
    return colon > 0 && target.substring(0, colon).chars().allMatch(Character::isLetterOrDigit);
  }

  private static boolean isArrayIndex(String key) {
    return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
  }

  private String field() {
    return internal ? "imports" : "exports";
  }

  private String importedFrom() {
    return base == null
        ? ""
        : " while importing " + (base.startsWith("/") ? FileUrls.of(base) : base);
  }

  private String from() {
    return base == null ? "" : " imported from " + base;
  }

  private NodeError invalidTarget(String key, String target) {
    boolean relative = !internal && target.length() > 2 && !target.startsWith("\"./");
    String detail =
        key.equals(".")
            ? "Invalid \"exports\" main target "
                + target
                + " defined in the package config "
                + pkg.file()
            : "Invalid \""
                + field()
                + "\" target "
                + target
                + " defined for '"
                + key
                + "' in the package config "
                + pkg.file();
    return NodeError.error(
        "ERR_INVALID_PACKAGE_TARGET",
        detail + from() + (relative ? "; targets must start with \"./\"" : ""));
  }

  private NodeError notExported(String subpath) {
    String where = pkg.file() + from();
    return NodeError.error(
        "ERR_PACKAGE_PATH_NOT_EXPORTED",
        subpath.equals(".")
            ? "No \"exports\" main defined in " + where
            : "Package subpath '" + subpath + "' is not defined by \"exports\" in " + where);
  }
}
