package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.EsModules;
import dev.orrery.runtime.engine.NodeError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ECMAScript module map of one environment. A graph is loaded synchronously; import() only
 * delays the start, so that the importing code goes on first.
 */
final class EsmLoader {
  private final Environment env;
  private final EsModules engine;
  private final EsmResolver resolver;
  private final ModuleFormats formats;
  private final Map<String, EsModule> modules = new HashMap<>();
  private final Set<String> conditions;
  private final EsmTranslators translators;
  private final ImportHooks hooks;

  EsmLoader(Environment env, EsmResolver resolver, ModuleFormats formats, Set<String> conditions) {
    this.env = env;
    this.engine = env.esModules();
    this.resolver = resolver;
    this.formats = formats;
    this.conditions = conditions;
    this.translators = new EsmTranslators(env);
    this.hooks = new ImportHooks(env, this);
    engine.setHost(hooks);
  }

  ImportHooks hooks() {
    return hooks;
  }

  /** Copies the current members of builtin modules to their ESM facades. */
  void syncBuiltins() {
    translators.syncBuiltins();
  }

  /** The URL a specifier means for an importer (a URL or an absolute path). */
  String resolve(String specifier, String referrer) {
    return resolver.resolve(specifier, urlOf(referrer), conditions);
  }

  /** A referrer's URL: CommonJS code is known by its path, eval by the working directory. */
  String urlOf(String referrer) {
    if (referrer.startsWith("/")) {
      return FileUrls.of(referrer);
    }
    return referrer.indexOf(':') > 0 ? referrer : FileUrls.of(env.resolvePath("[eval1]"));
  }

  boolean isLoaded(String url) {
    return modules.containsKey(url);
  }

  /** The module of a URL with its whole graph loaded and linked. */
  EsModule linked(String url, Map<String, String> attributes) {
    EsModule module = graph(url, attributes, null);
    translators.take(url, null);
    module.link();
    return module;
  }

  /** A module from text that no URL names (--input-type=module, data: URLs do the same). */
  EsModule fromText(String code, String url, String name) {
    EsModule module = engine.parse(code, url, name);
    modules.put(url, module);
    loadRequests(module, url);
    module.link();
    return module;
  }

  /** A module that re-exports another one and says {@code __esModule}, for require() of it. */
  EsModule withEsModuleMark(String url) {
    String key = "required:" + url;
    EsModule known = modules.get(key);
    if (known != null) {
      return known;
    }
    EsModule facade =
        engine.parse(
            "export * from 'm'; export { default } from 'm'; export const __esModule = true;",
            key,
            key);
    for (int i = 0; i < engine.requests(facade).size(); i++) {
      engine.connect(facade, i, modules.get(url));
    }
    facade.link();
    facade.evaluateSync();
    modules.put(key, facade);
    return facade;
  }

  private EsModule graph(String url, Map<String, String> attributes, String importer) {
    String format = formats.of(url);
    checkAttributes(url, format, attributes);
    String key = "json".equals(format) ? "json:" + url : url;
    EsModule known = modules.get(key);
    if (known != null) {
      return known;
    }
    EsModule module = translators.translate(url, format, importer);
    modules.put(key, module);
    try {
      loadRequests(module, url);
    } catch (Throwable t) {
      modules.remove(key);
      throw t;
    }
    return module;
  }

  private void loadRequests(EsModule module, String url) {
    List<EsModules.Request> requests = engine.requests(module);
    for (int i = 0; i < requests.size(); i++) {
      EsModules.Request request = requests.get(i);
      String target = resolver.resolve(request.specifier(), url, conditions);
      engine.connect(module, i, graph(target, request.attributes(), url));
      if (target.startsWith("node:")) {
        translators.take(target, engine.importedNames(module, i));
      }
    }
  }

  private static void checkAttributes(String url, String format, Map<String, String> attributes) {
    for (String key : attributes.keySet()) {
      if (!key.equals("type")) {
        throw NodeError.type(
            "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
            "Import attribute \""
                + key
                + "\" with value \""
                + attributes.get(key)
                + "\" is not supported");
      }
    }
    String type = attributes.get("type");
    if ("json".equals(format) && type == null) {
      throw NodeError.type(
          "ERR_IMPORT_ATTRIBUTE_MISSING",
          "Module \"" + url + "\" needs an import attribute of \"type: json\"");
    }
    if (type == null) {
      return;
    }
    if (!type.equals("json")) {
      throw NodeError.type(
          "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
          "Import attribute \"type\" with value \"" + type + "\" is not supported");
    }
    if (!"json".equals(format)) {
      throw NodeError.type(
          "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
          "Module \"" + url + "\" is not of type \"json\"");
    }
  }

  static String read(Path path) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
