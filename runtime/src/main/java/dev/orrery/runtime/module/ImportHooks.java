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
      "(async function(delay, start) { await delay();"
          + " const { promise, namespace } = start(); await promise; return namespace(); })";

  private final Environment env;
  private final EsmLoader loader;
  private Object importFunction;

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
    Js.define(
        meta,
        "resolve",
        Js.function("resolve", 1, (_, args) -> resolve(Js.str(args, 0), url)),
        true);
    Js.define(meta, "url", url, true);
  }

  /** import.meta.resolve: a missing file is not an error, only what cannot be resolved is. */
  private Object resolve(String specifier, String url) {
    try {
      return loader.resolve(specifier, url);
    } catch (NodeError e) {
      if (e.properties().get("url") instanceof String target) {
        return target;
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
    String[] url = {null};
    Object delay =
        Js.function(
            "",
            0,
            (_, _) -> {
              url[0] = loader.resolve(specifier, referrer);
              return FileUrls.isFile(url[0]) && !loader.isLoaded(url[0]) ? turn() : null;
            });
    Object start =
        Js.function(
            "",
            0,
            (_, _) -> {
              EsModule module = loader.linked(url[0], attributes);
              Object started = Js.object();
              Js.set(started, "promise", module.evaluate());
              Js.set(started, "namespace", Js.function("", 0, (_, _) -> module.namespace()));
              return started;
            });
    return Js.call(importFunction, Js.UNDEFINED, delay, start);
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
