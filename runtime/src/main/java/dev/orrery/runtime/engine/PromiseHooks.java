package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/**
 * Calls JavaScript functions at the changes of every promise's life. Costly, so only installed
 * while async_hooks or v8.promiseHooks want it. Loop thread only.
 */
public final class PromiseHooks implements PromiseHook {
  private final Environment env;
  private final Object[] functions = new Object[4];

  public PromiseHooks(Environment env) {
    this.env = env;
  }

  /** Sets the functions; undefined for changes of no interest, all undefined to remove the hook. */
  public void set(Object init, Object before, Object after, Object resolve) {
    functions[TYPE_INIT] = Js.isFunction(init) ? init : null;
    functions[TYPE_BEFORE] = Js.isFunction(before) ? before : null;
    functions[TYPE_AFTER] = Js.isFunction(after) ? after : null;
    functions[TYPE_RESOLVE] = Js.isFunction(resolve) ? resolve : null;
    boolean any = false;
    for (Object function : functions) {
      any |= function != null;
    }
    env.realm().getContext().setPromiseHook(any ? this : null);
  }

  @Override
  public void promiseChanged(int type, JSDynamicObject promise, JSDynamicObject parent) {
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
