package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.PromiseRejectionTracker;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/**
 * Promise rejections without a handler. The engine reports them as they happen; the policy
 * (--unhandled-rejections) is in lib/internal/process/promises.js, loaded at the first one.
 */
public final class Rejections implements PromiseRejectionTracker {
  private final Environment env;
  private Object module;
  private boolean pending;

  Rejections(Environment env) {
    this.env = env;
  }

  /** True when {@link #process} has something to look at. */
  boolean pending() {
    return pending;
  }

  /** Applies the policy to rejections still unhandled; true when that queued more work. */
  boolean process() {
    if (!pending) {
      return false;
    }
    pending = false;
    return Js.truthy(Js.call(Js.get(module(), "processPromiseRejections"), Js.UNDEFINED));
  }

  @Override
  public void promiseRejected(JSDynamicObject promise, Object value) {
    Inspection inspection = env.inspectionOrNull();
    if (inspection != null) {
      inspection.promiseRejected(value);
    }
    pending = true;
    Js.call(Js.get(module(), "unhandledRejection"), Js.UNDEFINED, promise, value);
  }

  @Override
  public void promiseRejectionHandled(JSDynamicObject promise) {
    pending = true;
    Js.call(Js.get(module(), "handledRejection"), Js.UNDEFINED, promise);
  }

  @Override
  public void promiseRejectedAfterResolved(JSDynamicObject promise, Object value) {
    // Node's 'multipleResolves' is deprecated and has no listeners in practice.
  }

  @Override
  public void promiseResolvedAfterResolved(JSDynamicObject promise, Object value) {
    // See promiseRejectedAfterResolved.
  }

  private Object module() {
    if (module == null) {
      module = env.builtins().require("internal/process/promises");
    }
    return module;
  }
}
