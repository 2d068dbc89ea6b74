package dev.orrery.runtime.engine;

import dev.orrery.protocol.record.ResourceKind;

/**
 * The Java half of a JavaScript object that is an asynchronous resource but owns no loop handle
 * (Node's AsyncWrap). It may be reset to stand for one operation after another. Loop thread only.
 */
public abstract class AsyncWrap {
  private final Environment env;
  private final Object object;
  private String provider;
  private Object resource;
  private Object context;
  private long asyncId;
  private long triggerAsyncId;

  /**
   * @param object the JavaScript object
   * @param provider Node's provider name until the first {@link #reset}
   */
  protected AsyncWrap(Environment env, Object object, String provider) {
    this.env = env;
    this.object = object;
    this.provider = provider;
    this.context = env.asyncFrames().capture();
  }

  /** Begins a new operation: new ids, today's async context. */
  protected final void reset(String newProvider, Object newResource) {
    provider = newProvider;
    resource = newResource;
    context = env.asyncFrames().capture();
    AsyncIds ids = env.asyncIds();
    asyncId = ids.next();
    triggerAsyncId = ids.defaultTriggerAsyncId();
    if (ids.hooks() != null) {
      ids.hooks().init(asyncId, provider, triggerAsyncId, resource);
    }
    env.observer().init(asyncId, provider, triggerAsyncId, ResourceKind.RESOURCE, null);
  }

  /** Ends the operation begun by {@link #reset}, if one is under way. */
  protected final void endOperation() {
    if (asyncId == 0) {
      return;
    }
    AsyncIds.Hooks hooks = env.asyncIds().hooks();
    if (hooks != null) {
      hooks.destroy(asyncId);
    }
    env.observer().destroy(asyncId);
    asyncId = 0;
    resource = null;
  }

  protected final Environment env() {
    return env;
  }

  /** The JavaScript half. */
  public final Object object() {
    return object;
  }

  public final long asyncId() {
    return asyncId;
  }

  /** Node's provider name such as HTTPINCOMINGMESSAGE. */
  public final String provider() {
    return provider;
  }

  /** Adds getAsyncId and getProviderType to a wrap class. */
  public static <T extends AsyncWrap> WrapClass<T> addMethods(WrapClass<T> type) {
    return type.method("getAsyncId", 0, (self, _) -> (double) self.asyncId())
        .method("getProviderType", 0, (self, _) -> self.provider());
  }

  /**
   * Calls JavaScript while JavaScript, or a scope, is already running: in this resource's context,
   * draining nothing, and with exceptions passing to the caller.
   */
  protected final Object callInside(Object function, Object... args) {
    return env.callbackScope()
        .callInside(asyncId, triggerAsyncId, context, resource, object, function, args);
  }

  /** Calls JavaScript from the loop; as {@link HandleWrap#makeCallback}. */
  protected final Object makeCallback(Object function, Object... args) {
    return env.callbackScope()
        .call(asyncId, triggerAsyncId, context, resource, object, function, args);
  }
}
