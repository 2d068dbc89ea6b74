package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.EsModules;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.nio.file.Path;
import java.util.Map;

/** import.meta and import(). */
final class ImportHooks implements EsModules.Host {
  /**
   * The promise of import(): resolution errors reject it, and a file that is not loaded yet costs a
   * turn of the loop, as the reading does in Node.
   */
  private static final String IMPORT =
      """
      (async function(delay, start) {
        await delay();
        const { promise, namespace, explain } = start();
        try {
          await promise;
        } catch (error) {
          explain(error);
          throw error;
        }
        return namespace();
      })""";

  /** The function that programs see; the engine's own functions take no part in coercion. */
  private static final String RESOLVE =
      "(function(inner) { return function resolve(specifier, parent) {"
          + " return inner(`${specifier}`, parent); }; })";

  private final Environment env;
  private final EsmLoader loader;
  private Object importFunction;
  private Object resolveFactory;

  ImportHooks(Environment env, EsmLoader loader) {
    this.env = env;
    this.loader = loader;
  }

  @Override
  public void initializeImportMeta(Object meta, String url) {
    if (FileUrls.isFile(url)) {
      Path path = FileUrls.toPath(url);
      Js.define(meta, "dirname", path.getParent().toString(), true);
      Js.define(meta, "filename", path.toString(), true);
    }
    Js.define(meta, "main", url.equals(env.mainUrl()), true);
    Js.defineLazy(meta, "resolve", true, () -> resolveFunction(url));
    Js.define(meta, "url", url, true);
  }

  private Object resolveFunction(String url) {
    if (resolveFactory == null) {
      resolveFactory = env.builtins().evaluate("orrery:resolve", RESOLVE);
    }
    boolean takesParent = Boolean.TRUE.equals(env.option("--experimental-import-meta-resolve"));
    Object inner =
        Js.function(
            "",
            2,
            (_, args) ->
                resolve(
                    Js.str(args, 0),
                    takesParent && !Js.isUndefined(Js.arg(args, 1)) ? parent(args[1]) : url));
    return Js.call(resolveFactory, Js.UNDEFINED, inner);
  }

  /** The second argument of import.meta.resolve: a URL or its text. */
  private String parent(Object value) {
    Object href = Js.isObject(value) ? Js.get(value, "href") : value;
    if (!Js.isString(href)) {
      Object codes = Js.get(env.builtins().require("internal/errors"), "codes");
      Object types = Js.array(Js.string("string"), Js.string("URL"));
      throw EsModule.thrown(
          Js.construct(
              Js.get(codes, "ERR_INVALID_ARG_TYPE"), Js.string("parentURL"), types, value));
    }
    return Js.toJava(href);
  }

  /** import.meta.resolve: a missing file is not an error, only what cannot be resolved is. */
  private Object resolve(String specifier, String url) {
    try {
      return loader.resolve(specifier, url, Map.of()).url();
    } catch (NodeError e) {
      if (e.properties().get("url") instanceof String target) {
        return target;
      }
      if ("ERR_UNSUPPORTED_ESM_URL_SCHEME".equals(e.code())) {
        return specifier;
      }
      throw e;
    }
  }

  @Override
  public Object importDynamically(
      String specifier, String referrer, Map<String, String> attributes) {
    if (importFunction == null) {
      importFunction = env.builtins().evaluate("orrery:import", IMPORT);
    }
    EsmLoader.Target[] target = {null};
    Object delay =
        Js.function(
            "",
            0,
            (_, _) -> {
              target[0] = loader.resolve(specifier, referrer, attributes);
              return loader.mustRead(target[0]) ? turn() : null;
            });
    Object start =
        Js.function(
            "",
            0,
            (_, _) -> {
              EsModule module = loader.linked(target[0]);
              Object started = Js.object();
              Js.set(started, "promise", module.evaluate());
              Js.set(started, "namespace", Js.function("", 0, (_, _) -> module.namespace()));
              Js.set(started, "explain", explain(target[0].url()));
              return started;
            });
    return Js.call(importFunction, Js.UNDEFINED, delay, start);
  }

  private Object explain(String url) {
    return Js.function(
        "",
        1,
        (_, args) -> {
          ScopeErrors.explain(args[0], url, loader);
          return null;
        });
  }

  /** A promise resolved after a trip to the thread pool. */
  private Object turn() {
    Object executor =
        Js.function(
            "",
            2,
            (_, args) -> {
              env.work("FSREQCALLBACK", args[0], () -> null);
              return null;
            });
    return Js.construct(env.promiseConstructor(), executor);
  }
}
