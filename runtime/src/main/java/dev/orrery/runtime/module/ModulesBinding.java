package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the module loaders written in JavaScript need of Java: look-ups, formats, ESM. */
public final class ModulesBinding implements Binding {
  private static final List<String> DEFAULT_EXTENSIONS = List.of(".js", ".json", ".node");

  @Override
  public String name() {
    return "modules";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    PackageReader packages = new PackageReader();
    ModuleFormats formats = new ModuleFormats(env, packages);
    ModuleWarnings warnings = new ModuleWarnings(env);
    boolean preserve = Boolean.TRUE.equals(env.option("--preserve-symlinks"));
    CjsResolver resolver = new CjsResolver(packages, warnings, preserve);
    EsmResolver imports =
        new EsmResolver(
            packages,
            formats,
            warnings,
            new ImportHints(env, resolver, conditions(env, "require")),
            env.builtins()::isUserModule,
            preserve);
    files(target, env);
    commonJs(target, env, packages, formats, resolver);
    EsmLoader loader = new EsmLoader(env, imports, formats, conditions(env, "import"));
    esm(target, env, loader);
    hooks(target, env, loader);
  }

  private static void files(BindingTarget target, Environment env) {
    // An absolute, normal path, as path.resolve gives it.
    target.function(
        "absolute",
        1,
        (_, args) -> Path.of(env.resolvePath(Js.str(args, 0))).normalize().toString());
    // 0 file, 1 folder, -2 neither.
    target.function(
        "stat",
        1,
        (_, args) -> {
          Path path = Path.of(Js.str(args, 0));
          return Files.isDirectory(path) ? 1 : Files.exists(path) ? 0 : -2;
        });
    target.function("readText", 1, (_, args) -> readText(Js.str(args, 0)));
    target.function("realpath", 1, (_, args) -> RealPaths.of(Path.of(Js.str(args, 0))).toString());
  }

  private static String readText(String file) throws IOException {
    try {
      return Files.readString(Path.of(file));
    } catch (NoSuchFileException _) {
      throw new SystemException(Errno.ENOENT, "open").path(file);
    } catch (java.nio.charset.MalformedInputException _) {
      // Node decodes with replacement characters.
      return new String(Files.readAllBytes(Path.of(file)), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Set<String> conditions(Environment env, String kind) {
    Set<String> conditions = new LinkedHashSet<>(List.of("node", kind, "module-sync"));
    conditions.add("node-addons");
    if (env.option("--conditions") instanceof List<?> given) {
      given.forEach(condition -> conditions.add(condition.toString()));
    }
    return conditions;
  }

  private static void commonJs(
      BindingTarget target,
      Environment env,
      PackageReader packages,
      ModuleFormats formats,
      CjsResolver resolver) {
    Set<String> required = conditions(env, "require");
    // find(request, paths, extensions, base, conditions)
    target.function(
        "find",
        5,
        (_, args) ->
            resolver.find(
                Js.str(args, 0),
                strings(args[1]),
                Js.isUndefined(Js.arg(args, 2)) ? DEFAULT_EXTENSIONS : strings(args[2]),
                Js.isUndefined(Js.arg(args, 4)) ? required : new LinkedHashSet<>(strings(args[4])),
                Js.isNullish(Js.arg(args, 3)) ? null : Js.str(args, 3)));
    target.function(
        "findSelf",
        2,
        (_, args) -> resolver.self(Js.str(args, 0), Path.of(Js.str(args, 1)), required));
    // findImports("#x", file): an absolute path, a bare specifier to resolve further, or undefined.
    target.function(
        "findImports",
        2,
        (_, args) -> {
          PackageTargets.Target found =
              resolver.imports(Js.str(args, 0), Path.of(Js.str(args, 1)), required);
          return found == null ? null : found.value();
        });
    target.function("format", 1, (_, args) -> formats.ofFile(Path.of(Js.str(args, 0)), false));
    target.function(
        "packageType",
        1,
        (_, args) ->
            packages.scopeOf(Path.of(Js.str(args, 0))).map(PackageJson::type).orElse("none"));
    target.function(
        "isModuleText", 2, (_, args) -> formats.looksLikeModule(Js.str(args, 0), Js.str(args, 1)));
    target.function(
        "packageScope",
        1,
        (_, args) -> {
          Optional<PackageJson> scope = packages.scopeOf(Path.of(Js.str(args, 0)));
          return scope.map(found -> found.file().toString()).orElse(null);
        });
  }

  private static void esm(BindingTarget target, Environment env, EsmLoader loader) {
    ImportHooks imports = loader.imports();
    // import(specifier, referrer): as the expression, for --import and the loaders.
    target.function(
        "importModule",
        2,
        (_, args) -> imports.importDynamically(Js.str(args, 0), Js.str(args, 1), Map.of()));
    // startMain(url): the promise of the main module's evaluation.
    target.function(
        "startMain",
        1,
        (_, args) -> {
          String url = Js.str(args, 0);
          EsmLoader.Target main =
              loader.customHooks().resolves()
                  ? loader.resolve(url, url, Map.of())
                  : RequiredModules.target(url);
          env.setMainUrl(main.url());
          return loader.linked(main).evaluate();
        });
    target.function(
        "startText",
        3,
        (_, args) -> loader.fromText(Js.str(args, 0), Js.str(args, 1), Js.str(args, 2)).evaluate());
    // explainError(error, url): an error that evaluating the module of that URL threw.
    target.function(
        "explainError",
        2,
        (_, args) -> {
          ScopeErrors.explain(args[0], Js.str(args, 1), loader);
          return null;
        });
    // requireEsm(url, file, parent, source): the namespace
    target.function(
        "requireEsm",
        3,
        (_, args) ->
            loader
                .required()
                .require(
                    RequiredModules.target(Js.str(args, 0)),
                    Js.str(args, 1),
                    Js.isString(Js.arg(args, 2)) ? Js.str(args, 2) : null,
                    Js.isString(Js.arg(args, 3)) ? Js.str(args, 3) : null));
    target.function(
        "withEsModuleMark", 1, (_, args) -> loader.withEsModuleMark(Js.str(args, 0)).namespace());
    target.function("fileUrl", 1, (_, args) -> FileUrls.of(Js.str(args, 0)));
    target.function("filePath", 1, (_, args) -> FileUrls.toPath(Js.str(args, 0)).toString());
    target.function(
        "syncBuiltinExports",
        0,
        (_, _) -> {
          loader.syncBuiltins();
          return null;
        });
  }

  /** What the chains of module.registerHooks end in. */
  private static void hooks(BindingTarget target, Environment env, EsmLoader loader) {
    target.function(
        "setHooks",
        2,
        (_, args) -> {
          loader.customHooks().set(Js.arg(args, 0), Js.arg(args, 1));
          return null;
        });
    // resolveEsm(specifier, parentURL, conditions)
    target.function(
        "resolveEsm",
        3,
        (_, args) ->
            loader.resolve(
                Js.str(args, 0), Js.str(args, 1), new LinkedHashSet<>(strings(args[2]))));
    target.function("formatOrThrow", 1, (_, args) -> loader.formatOf(Js.str(args, 0)));
    // formatOf(url): undefined when nothing tells.
    target.function("formatOf", 1, (_, args) -> knownFormat(loader, Js.str(args, 0)));
    // readModule(url): the bytes of a file: or data: URL.
    target.function("readModule", 1, (_, args) -> env.newBuffer(bytes(Js.str(args, 0))));
    target.function(
        "checkAttributes",
        3,
        (_, args) -> {
          ImportAttributes.check(
              Js.str(args, 0), Js.str(args, 1), CustomHooks.toJava(Js.arg(args, 2)));
          return null;
        });
  }

  private static String knownFormat(EsmLoader loader, String url) {
    boolean readable = url.startsWith("node:") || url.startsWith("data:") || FileUrls.isFile(url);
    try {
      return readable ? loader.formatOf(url) : null;
    } catch (NodeError | UncheckedIOException _) {
      // Loading it will tell.
      return null;
    }
  }

  private static byte[] bytes(String url) throws IOException {
    if (url.startsWith("data:")) {
      return DataUrl.parse(url).text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    Path path = FileUrls.toPath(url);
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException _) {
      throw new SystemException(Errno.ENOENT, "open").path(path.toString());
    }
  }

  private static List<String> strings(Object array) {
    return Js.listOf(array).stream().map(Js::toJava).toList();
  }
}
