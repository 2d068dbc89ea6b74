package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.ArrayDeque;

/** The nextTick queue: first in, first out, drained after every callback. */
final class TickQueue {
  private final ArrayDeque<Tick> queue = new ArrayDeque<>();
  private final Environment env;

  TickQueue(Environment env) {
    this.env = env;
  }

  /** Queues {@code fn(...args)}; {@code raw} is nextTick's own argument list, function first. */
  void add(Object[] raw) {
    Object[] call = new Object[JSArguments.RUNTIME_ARGUMENT_COUNT + raw.length - 1];
    call[0] = Undefined.instance;
    System.arraycopy(raw, 0, call, 1, raw.length);
    AsyncIds ids = env.asyncIds();
    Tick tick =
        new Tick(call, ids.next(), ids.defaultTriggerAsyncId(), env.asyncFrames().capture());
    AsyncIds.Hooks hooks = ids.hooks();
    if (hooks != null) {
      hooks.init(tick.asyncId, "TickObject", tick.triggerAsyncId, tick.jsObject());
    }
    queue.add(tick);
    if (env.isObserved()) {
      env.observer().tickQueued(tick.asyncId, tick.triggerAsyncId, raw[0]);
    }
  }

  Tick poll() {
    return queue.poll();
  }

  int size() {
    return queue.size();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  void clear() {
    queue.clear();
  }
}
