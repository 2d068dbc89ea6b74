package dev.orrery.runtime.binding.timers;

import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Outcome;
import dev.orrery.runtime.loop.TimerEntry;

/**
 * The native half of a Timeout object. Whether it repeats is decided in JavaScript, where users may
 * change it, so for the loop it is always a one-shot timer that may be started again.
 */
final class JsTimer extends TimerEntry {
  private static final Object ON_TIMEOUT = Js.string("_onTimeout");
  private static final Object REPEAT = Js.string("_repeat");

  private final Environment env;
  private final TimerFunctions functions;
  private final Object object;
  private final Object context;
  private long asyncId;
  private long triggerAsyncId;

  JsTimer(Environment env, TimerFunctions functions, Object object) {
    this.env = env;
    this.functions = functions;
    this.object = object;
    this.context = env.asyncFrames().capture();
  }

  /** Takes on the ids of the object's current async resource; a revived timer gets new ones. */
  void identify(long asyncId, long triggerAsyncId, long duration) {
    if (this.asyncId != asyncId) {
      this.asyncId = asyncId;
      this.triggerAsyncId = triggerAsyncId;
      String detail = env.isObserved() ? duration + " ms" : null;
      env.observer().init(asyncId, "Timeout", triggerAsyncId, ResourceKind.RESOURCE, detail);
    }
  }

  @Override
  public Object callback() {
    return Js.getKey(object, ON_TIMEOUT);
  }

  @Override
  public boolean isInterval() {
    return Js.truthy(Js.getKey(object, REPEAT));
  }

  @Override
  public long asyncId() {
    return asyncId;
  }

  @Override
  protected Outcome fire() {
    Object now = Js.toJs(env.timers().freshNow());
    env.callbackScope()
        .call(
            asyncId,
            triggerAsyncId,
            context,
            object,
            Js.UNDEFINED,
            functions.runTimer,
            object,
            now);
    return Outcome.CONTINUE;
  }

  @Override
  protected void onDestroy() {
    env.observer().destroy(asyncId);
  }
}
