package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.NodeError;
import java.nio.file.Path;
import java.util.Optional;

/** Which kind of module a URL is: by extension, package type, and syntax where both are silent. */
final class ModuleFormats {
  private final Environment env;
  private final PackageReader packages;

  ModuleFormats(Environment env, PackageReader packages) {
    this.env = env;
    this.packages = packages;
  }

  /** One of module, commonjs, json, builtin, addon; a data: URL of another kind has its type. */
  String of(String url) {
    if (url.startsWith("node:")) {
      return "builtin";
    }
    if (url.startsWith("data:")) {
      return DataUrl.parse(url).format();
    }
    return ofFile(FileUrls.toPath(url), true);
  }

  /**
   * The format of a file.
   *
   * @param strict whether an unknown extension is an error (import) or CommonJS (require)
   */
  String ofFile(Path path, boolean strict) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot <= 0 ? "" : name.substring(dot);
    return switch (extension) {
      case ".mjs" -> "module";
      case ".cjs" -> "commonjs";
      case ".json" -> "json";
      case ".node" -> "addon";
      case ".js", "" -> byPackage(path);
      default -> {
        if (strict) {
          throw NodeError.type(
              "ERR_UNKNOWN_FILE_EXTENSION",
              "Unknown file extension \"" + extension + "\" for " + path);
        }
        yield "commonjs";
      }
    };
  }

  Optional<PackageJson> packageOf(Path file) {
    return packages.scopeOf(file);
  }

  /** True for a file that is CommonJS by its name or package, whatever its text is. */
  boolean isDeclaredCommonJs(String url) {
    Path path = FileUrls.toPath(url);
    String name = path.toString();
    return name.endsWith(".cjs")
        || name.endsWith(".js")
            && packages.scopeOf(path).filter(scope -> scope.type().equals("commonjs")).isPresent();
  }

  private String byPackage(Path path) {
    Optional<PackageJson> scope = packages.scopeOf(path);
    String type = scope.map(PackageJson::type).orElse("none");
    if (!type.equals("none")) {
      return type;
    }
    if (path.toString().contains("/node_modules/") || !detects()) {
      return "commonjs";
    }
    return looksLikeModule(EsmLoader.read(path), path.toString()) ? "module" : "commonjs";
  }

  private boolean detects() {
    return !Boolean.FALSE.equals(env.option("--experimental-detect-module"));
  }

  /** True when the text is no CommonJS but a module. */
  boolean looksLikeModule(String code, String name) {
    if (!ModuleSyntax.mayBeModule(code)) {
      return false;
    }
    return !env.scriptCompiler().isCommonJs(code, name)
        && env.esModules().isModuleSyntax(code, name);
  }
}
