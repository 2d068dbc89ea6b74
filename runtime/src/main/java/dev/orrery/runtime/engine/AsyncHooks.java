package dev.orrery.runtime.engine;

import dev.orrery.runtime.loop.Check;
import java.util.Arrays;

/**
 * Tells async_hooks' emitters, which are JavaScript functions, of the life of async resources.
 *
 * <p>Destroy events are collected and emitted in the check phase, because resources end at moments
 * when no JavaScript may run. They do not keep the loop alive. Loop thread only.
 */
public final class AsyncHooks implements AsyncIds.Hooks {
  private final Environment env;
  private final Check check;
  private Object init;
  private Object before;
  private Object after;
  private Object destroy;
  private long[] destroyed = new long[16];
  private int destroyedCount;

  public AsyncHooks(Environment env) {
    this.env = env;
    this.check = new Check(env.loop());
    check.unref();
  }

  /** Sets the emitters; undefined for an event nobody listens to. */
  public void setEmitters(Object init, Object before, Object after, Object destroy) {
    this.init = functionOrNull(init);
    this.before = functionOrNull(before);
    this.after = functionOrNull(after);
    this.destroy = functionOrNull(destroy);
    boolean any =
        this.init != null || this.before != null || this.after != null || this.destroy != null;
    env.asyncIds().setHooks(any ? this : null);
  }

  private static Object functionOrNull(Object value) {
    return Js.isFunction(value) ? value : null;
  }

  @Override
  public void init(long asyncId, String type, long triggerAsyncId, Object resource) {
    if (init != null) {
      Js.call(
          init, Js.UNDEFINED, Js.toJs(asyncId), Js.string(type), Js.toJs(triggerAsyncId), resource);
    }
  }

  @Override
  public void before(long asyncId) {
    emit(before, asyncId);
  }

  @Override
  public void after(long asyncId) {
    emit(after, asyncId);
  }

  private static void emit(Object emitter, long asyncId) {
    if (emitter != null) {
      Js.call(emitter, Js.UNDEFINED, Js.toJs(asyncId));
    }
  }

  @Override
  public void destroy(long asyncId) {
    if (destroy == null || asyncId == 0) {
      return;
    }
    if (destroyedCount == 0) {
      check.start(this::emitDestroyed);
    }
    if (destroyedCount == destroyed.length) {
      destroyed = Arrays.copyOf(destroyed, destroyedCount * 2);
    }
    destroyed[destroyedCount++] = asyncId;
  }

  /** Emits the destroy events that wait, if any: the loop may end before the next check phase. */
  void flush() {
    if (destroyedCount > 0) {
      emitDestroyed();
    }
  }

  private void emitDestroyed() {
    check.stop();
    long[] ids = Arrays.copyOf(destroyed, destroyedCount);
    destroyedCount = 0;
    env.callbackScope()
        .run(
            0,
            () -> {
              for (long id : ids) {
                emit(destroy, id);
              }
            });
  }
}
