package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.builtins.JSPromise;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.objects.AbstractModuleRecord;
import com.oracle.truffle.js.runtime.objects.CyclicModuleRecord;

/** An ECMAScript module record: source text or synthetic. */
public final class EsModule {
  private final AbstractModuleRecord record;
  private final Environment env;

  EsModule(Environment env, AbstractModuleRecord record) {
    this.env = env;
    this.record = record;
  }

  AbstractModuleRecord record() {
    return record;
  }

  /** Links the graph; every request must have been connected. Throws a SyntaxError otherwise. */
  public void link() {
    record.loadRequestedModulesSync(env.realm(), Js.UNDEFINED);
    if (!isPast(CyclicModuleRecord.Status.Linking)) {
      record.link(env.realm());
    }
  }

  private boolean isPast(CyclicModuleRecord.Status status) {
    return record.getStatus().compareTo(status) > 0;
  }

  /** Starts evaluation and returns its promise; safe to call again. */
  public Object evaluate() {
    return record.evaluate(env.realm());
  }

  /**
   * Evaluates to the end.
   *
   * @throws RuntimeException what the module threw
   */
  public void evaluateSync() {
    JSPromiseObject promise = record.evaluate(env.realm());
    if (JSPromise.isRejected(promise)) {
      env.rejections().promiseRejectionHandled(promise);
      throw ErrorBridge.thrown(JSPromise.getPromiseResult(promise));
    }
  }

  /** True when a module of the (linked) graph has a top-level await, finished or not. */
  public boolean isAsyncGraph() {
    return ModuleGraph.hasTopLevelAwait(record);
  }

  /** What makes linking fail, or null. */
  public EsModules.MissingExport missingExport() {
    return ModuleGraph.missingExport(record);
  }

  /** The exception that throws a JavaScript value. */
  public static RuntimeException thrown(Object value) {
    return ErrorBridge.thrown(value);
  }

  /** The JavaScript value that an exception throws. */
  public static Object errorOf(RuntimeException e) {
    return ErrorBridge.valueOf(e);
  }

  /** True while its evaluation is on the stack: a cycle through require(). */
  public boolean isEvaluating() {
    return record.getStatus() == CyclicModuleRecord.Status.Evaluating;
  }

  /** True once evaluation has finished or failed. */
  public boolean isEvaluated() {
    return record.getStatus() == CyclicModuleRecord.Status.Evaluated;
  }

  /** True when link() has succeeded before. */
  public boolean isLinked() {
    return isPast(CyclicModuleRecord.Status.Linking);
  }

  /** The module namespace object; the module must be linked. */
  public Object namespace() {
    return record.getModuleNamespace(false);
  }
}
