package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.NodeError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file search of require(): Node's "All together" algorithm, without the module cache. */
final class CjsResolver {
  private final PackageReader packages;
  private final ModuleWarnings warnings;
  private final boolean preserveSymlinks;

  CjsResolver(PackageReader packages, ModuleWarnings warnings, boolean preserveSymlinks) {
    this.packages = packages;
    this.warnings = warnings;
    this.preserveSymlinks = preserveSymlinks;
  }

  /**
   * Searches a request.
   *
   * @param paths folders to look in; one empty string for an absolute request
   * @param extensions tried in this order, with their dots
   * @param conditions for exports
   * @param base the requiring file or null, for errors of the request itself
   * @return an absolute path, or null when nothing was found
   */
  String find(
      String request,
      List<String> paths,
      List<String> extensions,
      Set<String> conditions,
      String base) {
    boolean absolute = request.startsWith("/");
    boolean trailingSlash =
        request.endsWith("/")
            || request.endsWith("/.")
            || request.endsWith("/..")
            || request.equals(".")
            || request.equals("..");
    boolean relative = EsmResolver.isRelative(request);
    for (String dir : absolute ? List.of("") : paths) {
      Path folder = Path.of(dir);
      if (!absolute && !dir.isEmpty() && !Files.isDirectory(folder)) {
        continue;
      }
      if (!absolute && !relative) {
        String exported = byExports(folder, request, conditions, base);
        if (exported != null) {
          return exported;
        }
      }
      Path candidate = absolute ? Path.of(request) : folder.resolve(request);
      String found = findAt(candidate.normalize(), trailingSlash, extensions, request);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String findAt(Path path, boolean trailingSlash, List<String> extensions, String request) {
    if (!trailingSlash) {
      if (Files.isRegularFile(path) || isSpecial(path)) {
        return real(path);
      }
      String found = withExtension(path.toString(), extensions);
      if (found != null) {
        return found;
      }
    }
    return Files.isDirectory(path) ? inFolder(path, extensions, request) : null;
  }

  private static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  private String inFolder(Path dir, List<String> extensions, String request) {
    String main = packages.read(dir).map(PackageJson::main).orElse(null);
    String index = dir.resolve("index").toString();
    if (main == null || main.isEmpty()) {
      return withExtension(index, extensions);
    }
    Path target = dir.resolve(main).normalize();
    if (Files.isRegularFile(target)) {
      return real(target);
    }
    String found = withExtension(target.toString(), extensions);
    if (found == null) {
      found = withExtension(target.resolve("index").toString(), extensions);
    }
    if (found == null) {
      found = withExtension(index, extensions);
    }
    if (found == null) {
      throw NodeError.error(
              "MODULE_NOT_FOUND",
              "Cannot find module '"
                  + target
                  + "'. Please verify that the package.json has a valid"
                  + " \"main\" entry")
          .with("path", dir.resolve("package.json").toString())
          .with("requestPath", request);
    }
    return found;
  }

  private String withExtension(String path, List<String> extensions) {
    for (String extension : extensions) {
      Path candidate = Path.of(path + extension);
      if (Files.isRegularFile(candidate)) {
        return real(candidate);
      }
    }
    return null;
  }

  /** {@code folder} is a node_modules folder; null when the package has no exports field. */
  private String byExports(Path folder, String request, Set<String> conditions, String base) {
    PackageName name;
    try {
      name = PackageName.parse(request, String.valueOf(base));
    } catch (NodeError _) {
      return null;
    }
    Optional<PackageJson> pkg = packages.read(folder.resolve(name.name()));
    if (pkg.isEmpty() || pkg.get().exports() == null) {
      return null;
    }
    return target(
        new PackageTargets(warnings, pkg.get(), conditions, null, false).exports(name.subpath()),
        request);
  }

  /** A package that requires itself by name; null when it does not. */
  String self(String request, Path parentFile, Set<String> conditions) {
    Optional<PackageJson> scope = packages.scopeOf(parentFile);
    if (scope.isEmpty() || scope.get().exports() == null || scope.get().name() == null) {
      return null;
    }
    String name = scope.get().name();
    if (!request.equals(name) && !request.startsWith(name + "/")) {
      return null;
    }
    String subpath = "." + request.substring(name.length());
    return target(
        new PackageTargets(warnings, scope.get(), conditions, parentFile.toString(), false)
            .exports(subpath),
        request);
  }

  /**
   * The target of {@code #name}: a path, or a bare specifier to resolve further.
   *
   * @return null when the package has no imports field, in which case it is a package's name
   */
  PackageTargets.Target imports(String request, Path parentFile, Set<String> conditions) {
    Optional<PackageJson> scope = packages.scopeOf(parentFile);
    if (scope.isEmpty() || scope.get().imports() == null) {
      return null;
    }
    EsmResolver.checkImportsName(request, parentFile.toString());
    PackageTargets.Target target =
        new PackageTargets(warnings, scope.get(), conditions, parentFile.toString(), true)
            .imports(request);
    if (target == null) {
      throw EsmResolver.notDefined(request, scope.get(), parentFile.toString());
    }
    return target.bare() ? target : new PackageTargets.Target(target(target, request), false);
  }

  private String target(PackageTargets.Target target, String request) {
    Path path = Path.of(target.value());
    if (!Files.isRegularFile(path)) {
      throw NodeError.error("MODULE_NOT_FOUND", "Cannot find module '" + path + "'")
          .with("path", path.toString());
    }
    return real(path);
  }

  private String real(Path path) {
    return (preserveSymlinks ? path : RealPaths.of(path)).toString();
  }
}
