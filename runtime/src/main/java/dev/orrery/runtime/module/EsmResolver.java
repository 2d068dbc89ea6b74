package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.NodeError;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * ESM_RESOLVE of Node's documentation: specifier and importer to the URL of a module. Touches files
 * but no JavaScript.
 */
final class EsmResolver {
  private final PackageReader packages;
  private final ModuleFormats formats;
  private final ModuleWarnings warnings;
  private final ImportHints hints;
  private final Predicate<String> isBuiltin;
  private final boolean preserveSymlinks;

  EsmResolver(
      PackageReader packages,
      ModuleFormats formats,
      ModuleWarnings warnings,
      ImportHints hints,
      Predicate<String> isBuiltin,
      boolean preserveSymlinks) {
    this.packages = packages;
    this.formats = formats;
    this.warnings = warnings;
    this.hints = hints;
    this.isBuiltin = isBuiltin;
    this.preserveSymlinks = preserveSymlinks;
  }

  /**
   * Resolves a specifier.
   *
   * @param parent the importer's URL
   * @param conditions in force, such as node, import
   * @return a file:, node: or data: URL
   */
  String resolve(String specifier, String parent, Set<String> conditions) {
    try {
      return search(specifier, parent, conditions);
    } catch (NodeError e) {
      throw hints.explain(e, specifier, parent);
    }
  }

  private String search(String specifier, String parent, Set<String> conditions) {
    if (isRelative(specifier) || specifier.startsWith("/")) {
      return finish(join(specifier, parent), specifier, parent);
    }
    if (specifier.startsWith("#")) {
      return imports(specifier, parent, conditions);
    }
    String scheme = scheme(specifier);
    if (scheme == null) {
      return bare(specifier, parent, conditions);
    }
    return switch (scheme) {
      case "file" -> finish(specifier, specifier, parent);
      case "data" -> specifier;
      case "node" -> {
        if (!isBuiltin.test(specifier)) {
          throw NodeError.error(
              "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + specifier);
        }
        yield specifier;
      }
      default ->
          throw NodeError.error(
              "ERR_UNSUPPORTED_ESM_URL_SCHEME",
              "Only URLs with a scheme in: "
                  + (scheme.startsWith("http") ? "file and data" : "file, data, and node")
                  + " are supported by the default ESM loader. Received protocol '"
                  + scheme
                  + ":'");
    };
  }

  static boolean isRelative(String specifier) {
    return specifier.equals(".")
        || specifier.equals("..")
        || specifier.startsWith("./")
        || specifier.startsWith("../");
  }

  private static String scheme(String specifier) {
    int colon = specifier.indexOf(':');
    if (colon <= 0 || !Character.isLetter(specifier.charAt(0))) {
      return null;
    }
    for (int i = 0; i < colon; i++) {
      char c = specifier.charAt(i);
      if (!Character.isLetterOrDigit(c) && "+-.".indexOf(c) < 0) {
        return null;
      }
    }
    return specifier.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
  }

  private static String join(String specifier, String parent) {
    if (!FileUrls.isFile(parent)) {
      throw unsupported(specifier, parent);
    }
    try {
      String encoded = specifier.replace(" ", "%20").replace("\\", "/");
      String joined =
          URI.create(parent).resolve(new URI(null, null, null).resolve(encoded)).toString();
      // java.net.URI writes an empty authority as none.
      return joined.startsWith("file:/") && !joined.startsWith("file://")
          ? "file://" + joined.substring("file:".length())
          : joined;
    } catch (IllegalArgumentException | URISyntaxException e) {
      String dir = FileUrls.toPath(parent).getParent().toString();
      String plain =
          specifier.substring(0, specifier.length() - FileUrls.suffix(specifier).length());
      return FileUrls.of(Path.of(dir).resolve(FileUrls.decode(plain)).normalize())
          + FileUrls.suffix(specifier);
    }
  }

  private static NodeError unsupported(String specifier, String parent) {
    return NodeError.type(
        "ERR_UNSUPPORTED_RESOLVE_REQUEST",
        "Failed to resolve module specifier \""
            + specifier
            + "\" from \""
            + parent
            + "\": Invalid relative URL or base scheme is not hierarchical.");
  }

  /**
   * @param base the importer's path or null
   */
  static NodeError encodedSeparator(String path, String base) {
    return NodeError.type(
        "ERR_INVALID_MODULE_SPECIFIER",
        "Invalid module \""
            + path
            + "\" must not include encoded \"/\" or \"\\\" characters"
            + (base == null ? "" : " imported from " + base));
  }

  /** Checks that a file: URL names a file and makes its path real. */
  private String finish(String url, String specifier, String parent) {
    String lower = url.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("%2f") || lower.contains("%5c")) {
      throw encodedSeparator(FileUrls.rawPath(url), displayOf(parent));
    }
    Path path = FileUrls.toPath(url);
    if (Files.isDirectory(path)) {
      throw NodeError.error(
              "ERR_UNSUPPORTED_DIR_IMPORT",
              "Directory import '"
                  + path
                  + "' is not supported resolving ES modules imported from "
                  + displayOf(parent))
          .with("url", url);
    }
    if (!Files.isRegularFile(path) && !Files.exists(path)) {
      throw NodeError.error(
              "ERR_MODULE_NOT_FOUND",
              "Cannot find module '" + path + "' imported from " + displayOf(parent))
          .with("url", FileUrls.of(path));
    }
    return FileUrls.of(preserveSymlinks ? path : RealPaths.of(path)) + FileUrls.suffix(url);
  }

  static void checkImportsName(String specifier, String base) {
    if (specifier.equals("#") || specifier.startsWith("#/") || specifier.endsWith("/")) {
      throw NodeError.type(
          "ERR_INVALID_MODULE_SPECIFIER",
          "Invalid module \""
              + specifier
              + "\" is not a valid internal imports specifier name"
              + " imported from "
              + base);
    }
  }

  private String imports(String specifier, String parent, Set<String> conditions) {
    checkImportsName(specifier, displayOf(parent));
    Optional<PackageJson> scope =
        FileUrls.isFile(parent) ? packages.scopeOf(FileUrls.toPath(parent)) : Optional.empty();
    if (scope.isPresent() && scope.get().imports() != null) {
      PackageTargets.Target target =
          new PackageTargets(warnings, scope.get(), conditions, displayOf(parent), true)
              .imports(specifier);
      if (target != null) {
        if (!target.bare()) {
          return finish(FileUrls.of(target.value()), specifier, parent);
        }
        return bare(target.value(), FileUrls.of(scope.get().file()), conditions);
      }
    }
    throw notDefined(specifier, scope.orElse(null), displayOf(parent));
  }

  static NodeError notDefined(String specifier, PackageJson scope, String base) {
    return NodeError.type(
        "ERR_PACKAGE_IMPORT_NOT_DEFINED",
        "Package import specifier \""
            + specifier
            + "\" is not defined"
            + (scope == null ? "" : " in package " + scope.file())
            + " imported from "
            + base);
  }

  private String bare(String specifier, String parent, Set<String> conditions) {
    if (isBuiltin.test(specifier)) {
      return specifier.startsWith("node:") ? specifier : "node:" + specifier;
    }
    PackageName name = PackageName.parse(specifier, displayOf(parent));
    if (!FileUrls.isFile(parent)) {
      throw unsupported(specifier, parent);
    } else {
      Path from = FileUrls.toPath(parent);
      Optional<PackageJson> self = packages.scopeOf(from);
      if (self.isPresent()
          && self.get().exports() != null
          && name.name().equals(self.get().name())) {
        return byExports(self.get(), name, specifier, parent, conditions);
      }
      for (Path dir = from.getParent(); dir != null; dir = dir.getParent()) {
        if (dir.endsWith("node_modules")) {
          continue;
        }
        Path candidate = dir.resolve("node_modules").resolve(name.name());
        if (!Files.isDirectory(candidate)) {
          continue;
        }
        Optional<PackageJson> pkg = read(candidate, specifier, parent);
        if (pkg.isPresent() && pkg.get().exports() != null) {
          return byExports(pkg.get(), name, specifier, parent, conditions);
        }
        if (name.subpath().equals(".")) {
          return finish(FileUrls.of(legacyMain(candidate, pkg, parent)), specifier, parent);
        }
        return finish(
            FileUrls.of(candidate.resolve(FileUrls.decode(name.subpath())).normalize()),
            specifier,
            parent);
      }
    }
    throw NodeError.error(
        "ERR_MODULE_NOT_FOUND",
        "Cannot find package '" + name.name() + "' imported from " + displayOf(parent));
  }

  private String byExports(
      PackageJson pkg, PackageName name, String specifier, String parent, Set<String> conditions) {
    PackageTargets.Target target =
        new PackageTargets(warnings, pkg, conditions, displayOf(parent), false)
            .exports(name.subpath());
    return finish(FileUrls.of(target.value()), specifier, parent);
  }

  private Optional<PackageJson> read(Path dir, String specifier, String parent) {
    try {
      return packages.read(dir);
    } catch (NodeError e) {
      throw NodeError.error(
          e.code(),
          "Invalid package config "
              + dir.resolve("package.json")
              + " while importing \""
              + specifier
              + "\" from "
              + displayOf(parent)
              + ".");
    }
  }

  private Path legacyMain(Path dir, Optional<PackageJson> pkg, String parent) {
    String main = pkg.map(PackageJson::main).orElse(null);
    Path found = searchMain(dir, main, parent);
    if ("module".equals(formats.ofFile(found, false))) {
      warnings.searchedMain(dir, main, found, displayOf(parent));
    }
    return found;
  }

  private static Path searchMain(Path dir, String main, String parent) {
    if (main != null && !main.isEmpty()) {
      for (String end :
          new String[] {"", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"}) {
        Path candidate = dir.resolve(main + end).normalize();
        if (Files.isRegularFile(candidate)) {
          return candidate;
        }
      }
    }
    for (String file : new String[] {"index.js", "index.json", "index.node"}) {
      if (Files.isRegularFile(dir.resolve(file))) {
        return dir.resolve(file);
      }
    }
    throw NodeError.error(
        "ERR_MODULE_NOT_FOUND",
        "Cannot find package '" + dir + "' imported from " + displayOf(parent));
  }

  /** How error texts name an importer: a path where it is a file. */
  static String displayOf(String parent) {
    return FileUrls.isFile(parent) ? FileUrls.toPath(parent).toString() : parent;
  }
}
