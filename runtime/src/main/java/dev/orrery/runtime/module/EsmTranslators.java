package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a module record of each format. */
final class EsmTranslators {
  private final Environment env;
  private final Map<String, BuiltinFacade> builtins = new HashMap<>();

  EsmTranslators(Environment env) {
    this.env = env;
  }

  /**
   * Makes the module of a URL.
   *
   * @param source its text, or null when it is to be read
   */
  EsModule translate(String url, String format, String source) {
    return switch (format) {
      case "module" -> env.esModules().parse(textOf(url, source), url, url);
      case "commonjs" -> commonJs(url, source);
      case "json" -> json(url, source);
      case "builtin" -> builtin(url);
      default ->
          throw NodeError.range(
              "ERR_UNKNOWN_MODULE_FORMAT", "Unknown module format: " + format + " for URL " + url);
    };
  }

  private static String textOf(String url, String source) {
    if (source != null) {
      return source;
    }
    return url.startsWith("data:")
        ? DataUrl.parse(url).text()
        : EsmLoader.read(FileUrls.toPath(url));
  }

  private EsModule json(String url, String source) {
    boolean isPlainFile = FileUrls.isFile(url) && FileUrls.suffix(url).isEmpty();
    String shown = FileUrls.isFile(url) ? FileUrls.toPath(url).toString() : url;
    String text = textOf(url, source);
    // What require() gives and what import gives is the same object.
    Object value =
        isPlainFile && source == null
            ? Js.call(
                commonJsLoader("jsonForImport"), Js.UNDEFINED, Js.string(shown), Js.string(text))
            : env.scriptCompiler().parseJson(text, shown);
    return env.esModules()
        .synthetic(url, List.of("default"), exports -> exports.set("default", value));
  }

  private Object commonJsLoader(String member) {
    return Js.get(env.builtins().require("internal/modules/cjs/loader"), member);
  }

  private EsModule builtin(String url) {
    BuiltinFacade facade =
        new BuiltinFacade(env, env.builtins().requireForUser(url.substring("node:".length())));
    builtins.put(url, facade);
    return facade.create(url);
  }

  /** Says which names an importer takes of a builtin; null for all. */
  void take(String url, Set<String> names) {
    BuiltinFacade facade = builtins.get(url);
    if (facade != null) {
      facade.take(names);
    }
  }

  void syncBuiltins() {
    builtins.values().forEach(BuiltinFacade::sync);
  }

  /** The facade of a CommonJS module: default, module.exports and the names found in its text. */
  private EsModule commonJs(String url, String source) {
    Path path = FileUrls.isFile(url) ? FileUrls.toPath(url) : Path.of(url);
    CommonJsExports found = new CommonJsExports(env);
    Set<String> names =
        new LinkedHashSet<>(source == null ? found.of(path) : found.of(path, source));
    names.remove("default");
    List<String> all = new ArrayList<>(names);
    all.add("default");
    if (!names.contains("module.exports")) {
      all.add("module.exports");
    }
    return env.esModules()
        .synthetic(
            url,
            all,
            exports -> {
              Object value =
                  Js.call(
                      commonJsLoader("loadForImport"),
                      Js.UNDEFINED,
                      Js.string(FileUrls.isFile(url) ? path.toString() : url),
                      source == null ? Js.UNDEFINED : Js.string(source));
              exports.set("default", value);
              exports.set("module.exports", value);
              if (Js.isObject(value)) {
                for (String name : names) {
                  if (!name.equals("module.exports")) {
                    exports.set(name, Js.get(value, name));
                  }
                }
              }
            });
  }
}
