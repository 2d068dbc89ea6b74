package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSAgent;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.objects.AsyncContext;
import com.oracle.truffle.js.runtime.objects.Undefined;

/**
 * The current async context frame, AsyncLocalStorage's carrier. GraalJS carries the agent's mapping
 * over promise reactions and awaits; callbacks made from Java save and restore it themselves.
 */
public final class AsyncFrames {
  private final JSAgent agent;
  private final Symbol key = Symbol.createPrivate(Strings.constant("asyncContextFrame"));

  AsyncFrames(JSAgent agent) {
    this.agent = agent;
  }

  /** The frame in force, a JavaScript value; undefined at the root. */
  public Object current() {
    return agent.getAsyncContextMapping().getOrDefault(key, Undefined.instance);
  }

  /** Makes {@code frame} current and returns the one before. */
  public Object exchange(Object frame) {
    Object previous = current();
    agent.asyncContextSwap(
        frame == Undefined.instance
            ? AsyncContext.empty()
            : AsyncContext.empty().withMapping(key, frame));
    return previous;
  }

  /** Everything the engine carries along, to be handed to {@link CallbackScope#call} later. */
  public Object capture() {
    return agent.getAsyncContextMapping();
  }

  Object swap(Object captured) {
    return agent.asyncContextSwap((AsyncContext) captured);
  }
}
