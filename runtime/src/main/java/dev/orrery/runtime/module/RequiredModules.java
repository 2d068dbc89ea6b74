package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EsModule;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.util.Map;

/** ES modules for require(): no cycles through it, and nothing that awaits at the top level. */
final class RequiredModules {
  /**
   * An import statement.
   *
   * @param importer its module's URL, or null for a graph's first module
   */
  record Importing(String specifier, String importer) {}

  private static final String CYCLE_REASON =
      " A cycle involving require(esm) is not allowed to maintain invariants mandated by the"
          + " ECMAScript specification. Try making at least part of the dependency in the graph"
          + " lazily loaded.";

  private final Environment env;
  private final EsmLoader loader;
  private boolean loadingRequired;

  RequiredModules(Environment env, EsmLoader loader) {
    this.env = env;
    this.loader = loader;
  }

  /**
   * The namespace of a module.
   *
   * @param target the module
   * @param file what errors call it
   * @param parent the requiring file or null
   * @param source the module's text, or null to load it
   */
  Object require(EsmLoader.Target target, String file, String parent, String source) {
    EsModule known = loader.known(target.key());
    if (known != null && known.isEvaluating()) {
      throw cycle("Cannot require() ES Module " + file + " in a cycle.", parent, CYCLE_REASON);
    }
    boolean outer = loadingRequired;
    EsModule module;
    loadingRequired = true;
    try {
      module =
          loader.linked(target, source == null ? null : new CustomHooks.Content("module", source));
    } finally {
      loadingRequired = outer;
    }
    if (module.isAsyncGraph()) {
      throw awaits(file, parent);
    }
    try {
      module.evaluateSync();
    } catch (RuntimeException e) {
      throw ScopeErrors.explain(e, target.url(), loader);
    }
    return module.namespace();
  }

  /** An import, in a required graph, of a module that is being evaluated. */
  void checkKnown(EsModule module, Importing by) {
    if (loadingRequired && by.importer() != null && module.isEvaluating()) {
      throw cycle("Cannot import Module " + by.specifier() + " in a cycle.", path(by), "");
    }
  }

  /** An import, in a required graph, of a CommonJS module that is being evaluated. */
  void checkNew(String format, String url, Importing by) {
    if (loadingRequired && by.importer() != null && format.equals("commonjs") && isRunning(url)) {
      throw cycle("Cannot import CommonJS Module " + by.specifier() + " in a cycle.", path(by), "");
    }
  }

  private boolean isRunning(String url) {
    Object commonJs = env.builtins().require("internal/modules/cjs/loader");
    Object file = Js.string(FileUrls.toPath(url).toString());
    return Boolean.TRUE.equals(Js.call(Js.get(commonJs, "isRunning"), Js.UNDEFINED, file));
  }

  private static String path(Importing by) {
    return EsmResolver.displayOf(by.importer());
  }

  private static NodeError cycle(String message, String from, String reason) {
    return NodeError.error(
        "ERR_REQUIRE_CYCLE_MODULE",
        message + (from == null ? "" : " (from " + from + ")") + reason);
  }

  private static NodeError awaits(String file, String parent) {
    return NodeError.error(
        "ERR_REQUIRE_ASYNC_MODULE",
        "require() cannot be used on an ESM graph with top-level await. Use import() instead. To"
            + " see where the top-level await comes from, use"
            + " --experimental-print-required-tla."
            + (parent == null ? "" : "\n  From " + parent + " ")
            + "\n  Requiring "
            + file
            + " ");
  }

  static EsmLoader.Target target(String url) {
    return new EsmLoader.Target(url, null, Map.of());
  }
}
