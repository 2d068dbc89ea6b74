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

  EsModule translate(String url, String format, String importer) {
    return switch (format) {
      case "module" -> sourceText(url);
      case "commonjs" -> commonJs(url, FileUrls.toPath(url));
      case "json" -> json(url);
      case "builtin" -> builtin(url);
      default ->
          throw NodeError.type(
              "ERR_UNKNOWN_MODULE_FORMAT", "Unknown module format: " + format + " for URL " + url);
    };
  }

  private EsModule sourceText(String url) {
    String code =
        url.startsWith("data:") ? DataUrl.parse(url).text() : EsmLoader.read(FileUrls.toPath(url));
    return env.esModules().parse(code, url, url);
  }

  private EsModule json(String url) {
    String text =
        url.startsWith("data:") ? DataUrl.parse(url).text() : EsmLoader.read(FileUrls.toPath(url));
    String shown = url.startsWith("data:") ? url : FileUrls.toPath(url).toString();
    return env.esModules()
        .synthetic(
            url,
            List.of("default"),
            exports -> exports.set("default", env.scriptCompiler().parseJson(text, shown)));
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
  private EsModule commonJs(String url, Path path) {
    Set<String> names = new LinkedHashSet<>(new CommonJsExports(env).of(path));
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
              Object loader = env.builtins().require("internal/modules/cjs/loader");
              Object value =
                  Js.call(
                      Js.get(loader, "loadForImport"), Js.UNDEFINED, Js.string(path.toString()));
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
