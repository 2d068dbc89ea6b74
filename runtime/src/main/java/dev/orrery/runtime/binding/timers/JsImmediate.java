package dev.orrery.runtime.binding.timers;

import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.ImmediateEntry;
import dev.orrery.runtime.loop.Outcome;

/** The native half of an Immediate object. */
final class JsImmediate extends ImmediateEntry {
  private final Environment env;
  private final TimerFunctions functions;
  private final Object object;
  private final Object context;
  private final long asyncId;
  private final long triggerAsyncId;

  JsImmediate(
      Environment env, TimerFunctions functions, Object object, long asyncId, long triggerAsyncId) {
    this.env = env;
    this.functions = functions;
    this.object = object;
    this.context = env.asyncFrames().capture();
    this.asyncId = asyncId;
    this.triggerAsyncId = triggerAsyncId;
    env.observer().init(asyncId, "Immediate", triggerAsyncId, ResourceKind.RESOURCE, null);
  }

  @Override
  public long asyncId() {
    return asyncId;
  }

  @Override
  public Object callback() {
    return Js.get(object, "_onImmediate");
  }

  @Override
  protected Outcome fire() {
    env.callbackScope()
        .call(
            asyncId, triggerAsyncId, context, object, Js.UNDEFINED, functions.runImmediate, object);
    return Outcome.CONTINUE;
  }

  @Override
  protected void onDestroy() {
    env.observer().destroy(asyncId);
  }
}
