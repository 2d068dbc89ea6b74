package dev.orrery.runtime.engine;

import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.loop.Handle;
import java.util.function.Consumer;

/** The Java half of a JavaScript object that owns a loop handle (Node's HandleWrap). */
public abstract class HandleWrap {
  private final Environment env;
  private final Object object;
  private final String provider;
  private final long asyncId;
  private final long triggerAsyncId;
  private final Object context;

  /**
   * @param object the JavaScript object
   * @param provider Node's provider name such as TCPWRAP
   */
  protected HandleWrap(Environment env, Object object, String provider) {
    this.env = env;
    this.object = object;
    this.provider = provider;
    AsyncIds ids = env.asyncIds();
    this.asyncId = ids.next();
    this.triggerAsyncId = ids.defaultTriggerAsyncId();
    this.context = env.asyncFrames().capture();
    if (ids.hooks() != null) {
      ids.hooks().init(asyncId, provider, triggerAsyncId, object);
    }
    env.observer().init(asyncId, provider, triggerAsyncId, ResourceKind.HANDLE, null);
  }

  /** The loop handle; null before it exists and after it closed. */
  protected abstract Handle handle();

  protected final Environment env() {
    return env;
  }

  /** Tells observers what the handle is about, once that is known. */
  protected final void tellDetail() {
    if (env.isObserved()) {
      String detail = handle().detail();
      if (detail != null) {
        env.observer().detail(asyncId, detail);
      }
    }
  }

  /** The JavaScript half. */
  public final Object object() {
    return object;
  }

  public final long asyncId() {
    return asyncId;
  }

  /** Node's provider name such as TCPWRAP. */
  public final String provider() {
    return provider;
  }

  /** Adds ref, unref, hasRef, close, getAsyncId and getProviderType to a wrap class. */
  public static <T extends HandleWrap> WrapClass<T> addMethods(WrapClass<T> type) {
    return type.method("ref", 0, (self, _) -> withHandle(self, Handle::ref))
        .method("unref", 0, (self, _) -> withHandle(self, Handle::unref))
        .method(
            "hasRef",
            0,
            (self, _) -> {
              Handle handle = self.handle();
              return handle != null && !handle.isClosing() && handle.hasRef();
            })
        .method("close", 1, (self, args) -> self.close(Js.arg(args, 0)))
        .method("getAsyncId", 0, (self, _) -> (double) self.asyncId())
        .method("getProviderType", 0, (self, _) -> self.provider());
  }

  private static Object withHandle(HandleWrap self, Consumer<Handle> action) {
    Handle handle = self.handle();
    if (handle != null && !handle.isClosing()) {
      action.accept(handle);
    }
    return null;
  }

  /** Closes the handle; {@code callback} (if a function) runs in the closing phase. */
  protected Object close(Object callback) {
    Handle handle = handle();
    if (handle == null || handle.isClosing()) {
      return null;
    }
    handle.close(
        () -> {
          if (Js.isFunction(callback)) {
            call(callback);
          }
          AsyncIds.Hooks hooks = env.asyncIds().hooks();
          if (hooks != null) {
            hooks.destroy(asyncId);
          }
          env.observer().destroy(asyncId);
        });
    return null;
  }

  /** Calls the JavaScript object's property {@code name}, if it is a function, in a scope. */
  public final Object makeCallback(String name, Object... args) {
    Object function = Js.get(object, name);
    return Js.isFunction(function) ? call(function, args) : null;
  }

  /** Calls a function in a scope, with the JavaScript object as receiver. */
  protected final Object call(Object function, Object... args) {
    for (int i = 0; i < args.length; i++) {
      args[i] = Js.toJs(args[i]);
    }
    return env.callbackScope()
        .call(asyncId, triggerAsyncId, context, object, object, function, args);
  }
}
