package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/**
 * Follows the changes of every promise's life, for JavaScript functions and for observers. Costly,
 * so only installed while async_hooks, v8.promiseHooks or observation want it. Loop thread only.
 */
public final class PromiseHooks implements PromiseHook {
  private final Environment env;
  private final Object[] functions = new Object[4];
  private PromiseObservation observation;

  public PromiseHooks(Environment env) {
    this.env = env;
  }

  /** Sets the functions; undefined for changes of no interest, all undefined to remove the hook. */
  public void set(Object init, Object before, Object after, Object resolve) {
    functions[TYPE_INIT] = Js.isFunction(init) ? init : null;
    functions[TYPE_BEFORE] = Js.isFunction(before) ? before : null;
    functions[TYPE_AFTER] = Js.isFunction(after) ? after : null;
    functions[TYPE_RESOLVE] = Js.isFunction(resolve) ? resolve : null;
    install();
  }

  /** Sets who reports to observers; null for nobody. */
  void observe(PromiseObservation reporter) {
    observation = reporter;
    install();
  }

  private void install() {
    boolean any = observation != null;
    for (Object function : functions) {
      any |= function != null;
    }
    env.realm().getContext().setPromiseHook(any ? this : null);
  }

  @Override
  public void promiseChanged(int type, JSDynamicObject promise, JSDynamicObject parent) {
    if (observation != null && type != TYPE_AFTER) {
      observation.changed(type, promise, parent);
    }
    callFunction(type, promise, parent);
    if (observation != null && type == TYPE_AFTER) {
      observation.changed(type, promise, parent);
    }
  }

  private void callFunction(int type, JSDynamicObject promise, JSDynamicObject parent) {
    Object function = functions[type];
    if (function != null) {
      if (type == TYPE_INIT) {
        Js.call(function, Js.UNDEFINED, promise, parent);
      } else {
        Js.call(function, Js.UNDEFINED, promise);
      }
    }
  }
}
