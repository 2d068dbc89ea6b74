package dev.orrery.runtime.engine;

import dev.orrery.protocol.record.ResourceKind;

/**
 * A JavaScript function to be called back later from the loop, with the async ids and the async
 * context of the moment it was handed over.
 */
public final class AsyncCallback {
  private final Environment env;
  private final Object function;
  private final Object self;
  private final Object context;
  private final long asyncId;
  private final long triggerAsyncId;

  AsyncCallback(Environment env, String type, Object self, Object function) {
    this.env = env;
    this.self = self;
    this.function = function;
    AsyncIds ids = env.asyncIds();
    this.asyncId = ids.next();
    this.triggerAsyncId = ids.defaultTriggerAsyncId();
    this.context = env.asyncFrames().capture();
    if (ids.hooks() != null) {
      ids.hooks().init(asyncId, type, triggerAsyncId, Js.isObject(self) ? self : Js.object());
    }
    env.observer().init(asyncId, type, triggerAsyncId, ResourceKind.REQUEST, null);
  }

  /** The id of the asynchronous operation. */
  public long asyncId() {
    return asyncId;
  }

  /** Calls back once and ends the resource. Loop thread only. */
  public Object call(Object... args) {
    try {
      return callKeep(args);
    } finally {
      destroy();
    }
  }

  /** Calls back and keeps the resource for more calls. Loop thread only. */
  public Object callKeep(Object... args) {
    for (int i = 0; i < args.length; i++) {
      args[i] = Js.toJs(args[i]);
    }
    return env.callbackScope().call(asyncId, triggerAsyncId, context, self, self, function, args);
  }

  /** Ends the resource without (another) call. */
  public void destroy() {
    AsyncIds.Hooks hooks = env.asyncIds().hooks();
    if (hooks != null) {
      hooks.destroy(asyncId);
    }
    env.observer().destroy(asyncId);
  }
}
