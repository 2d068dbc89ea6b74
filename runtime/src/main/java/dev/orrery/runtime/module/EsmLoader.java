package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.EsModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ECMAScript module map of one environment. A graph is loaded synchronously; import() only
 * delays the start, so that the importing code goes on first.
 */
final class EsmLoader {
  /**
   * What a specifier means.
   *
   * @param format what a resolve hook says of it, or null
   */
  record Target(String url, String format, Map<String, String> attributes) {
    /** Modules of one URL differ by their type attribute. */
    String key() {
      String type = attributes.get("type");
      return type == null ? url : type + ":" + url;
    }
  }

  private final Environment env;
  private final EsModules engine;
  private final EsmResolver resolver;
  private final ModuleFormats formats;
  private final Map<String, EsModule> modules = new HashMap<>();
  private final Map<String, String> resolutions = new HashMap<>();
  private final Set<String> conditions;
  private final EsmTranslators translators;
  private final ImportHooks imports;
  private final CustomHooks customHooks;
  private final RequiredModules required;

  /** What the load that is under way has added, to be taken back if it fails. */
  private Map<String, EsModule> loading;

  EsmLoader(Environment env, EsmResolver resolver, ModuleFormats formats, Set<String> conditions) {
    this.env = env;
    this.engine = env.esModules();
    this.resolver = resolver;
    this.formats = formats;
    this.conditions = conditions;
    this.translators = new EsmTranslators(env);
    this.customHooks = new CustomHooks(conditions);
    this.required = new RequiredModules(env, this);
    this.imports = new ImportHooks(env, this);
    engine.setHost(imports);
  }

  ImportHooks imports() {
    return imports;
  }

  CustomHooks customHooks() {
    return customHooks;
  }

  RequiredModules required() {
    return required;
  }

  /** Copies the current members of builtin modules to their ESM facades. */
  void syncBuiltins() {
    translators.syncBuiltins();
  }

  /** The URL a specifier means for an importer (a URL or an absolute path), without hooks. */
  String resolve(String specifier, String referrer, Set<String> given) {
    return resolver.resolve(specifier, urlOf(referrer), given);
  }

  /** As import does it: with the program's hooks, and the same answer each time. */
  Target resolve(String specifier, String referrer, Map<String, String> attributes) {
    String parent = urlOf(referrer);
    if (customHooks.resolves()) {
      return customHooks.resolve(specifier, parent, attributes);
    }
    // Only what was found is remembered.
    String key = parent + '\0' + specifier;
    String url = resolutions.get(key);
    if (url == null) {
      url = resolve(specifier, parent, conditions);
      resolutions.put(key, url);
    }
    return new Target(url, null, attributes);
  }

  /** A referrer's URL: CommonJS code is known by its path, eval by the working directory. */
  String urlOf(String referrer) {
    if (referrer.startsWith("/")) {
      return FileUrls.of(referrer);
    }
    return referrer.indexOf(':') > 0 ? referrer : FileUrls.of(env.resolvePath("[eval1]"));
  }

  /** A loaded module, or null. */
  EsModule known(String url) {
    return modules.get(url);
  }

  /** True when a module's text is still to be read, which in Node takes a turn of the loop. */
  boolean mustRead(Target target) {
    return FileUrls.isFile(target.url())
        && !modules.containsKey(target.key())
        && !formats.isDeclaredCommonJs(target.url());
  }

  String formatOf(String url) {
    return formats.of(url);
  }

  Optional<PackageJson> packageOf(Path file) {
    return formats.packageOf(file);
  }

  /** The module of a target with its whole graph loaded and linked. */
  EsModule linked(Target target) {
    return linked(target, null);
  }

  /**
   * The same.
   *
   * @param content what is loaded already, or null
   */
  EsModule linked(Target target, CustomHooks.Content content) {
    EsModule module =
        collecting(() -> graph(target, content, new RequiredModules.Importing(target.url(), null)));
    translators.take(target.url(), null);
    link(module);
    return module;
  }

  private void link(EsModule module) {
    try {
      module.link();
    } catch (RuntimeException e) {
      throw MissingExports.explain(e, module);
    }
  }

  private interface Load {
    EsModule run();
  }

  /** Half a graph would be of no use to a later import. */
  private EsModule collecting(Load load) {
    if (loading != null) {
      return load.run();
    }
    loading = new LinkedHashMap<>();
    try {
      return load.run();
    } catch (Throwable t) {
      loading.forEach(modules::remove);
      throw t;
    } finally {
      loading = null;
    }
  }

  /** A module from text that no URL names (--input-type=module, data: URLs do the same). */
  EsModule fromText(String code, String url, String name) {
    EsModule module = engine.parse(code, url, name);
    modules.put(url, module);
    collecting(
        () -> {
          loadRequests(module, url);
          return module;
        });
    link(module);
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

  private EsModule graph(Target target, CustomHooks.Content given, RequiredModules.Importing by) {
    String key = target.key();
    EsModule known = modules.get(key);
    if (known != null) {
      required.checkKnown(known, by);
      return known;
    }
    CustomHooks.Content content = given == null ? load(target) : given;
    String format = content.format();
    required.checkNew(format, target.url(), by);
    EsModule module = translators.translate(target.url(), format, content.source());
    modules.put(key, module);
    loading.put(key, module);
    loadRequests(module, target.url());
    return module;
  }

  private CustomHooks.Content load(Target target) {
    if (customHooks.loads()) {
      return customHooks.load(target);
    }
    String format = target.format() == null ? formats.of(target.url()) : target.format();
    ImportAttributes.check(target.url(), format, target.attributes());
    return new CustomHooks.Content(format, null);
  }

  private void loadRequests(EsModule module, String url) {
    List<EsModules.Request> requests = engine.requests(module);
    for (int i = 0; i < requests.size(); i++) {
      EsModules.Request request = requests.get(i);
      Target target = resolve(request.specifier(), url, request.attributes());
      engine.connect(
          module, i, graph(target, null, new RequiredModules.Importing(request.specifier(), url)));
      if (target.url().startsWith("node:")) {
        translators.take(target.url(), engine.importedNames(module, i));
      }
    }
  }

  static String read(Path path) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (java.nio.charset.MalformedInputException _) {
      return readMalformed(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Node decodes with replacement characters. */
  private static String readMalformed(Path path) {
    try {
      return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
