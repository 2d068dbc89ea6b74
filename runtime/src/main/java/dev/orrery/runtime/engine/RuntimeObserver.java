package dev.orrery.runtime.engine;

import dev.orrery.runtime.loop.LoopObserver;

/**
 * Told of what the engine does besides what the loop does: the life of async resources and the
 * callbacks made for them. Same rules as {@link LoopObserver}.
 */
public interface RuntimeObserver extends LoopObserver {
  /** Observes nothing. */
  RuntimeObserver NOOP = new RuntimeObserver() {};

  /**
   * An async resource was made.
   *
   * @param type Node's async_hooks type such as Timeout or TCPWRAP
   */
  default void init(long asyncId, String type, long triggerAsyncId) {}

  /** A callback of the resource is about to run; 0 = no resource. */
  default void before(long asyncId) {}

  /** The callback returned normally. */
  default void after(long asyncId) {}

  /** The resource is over. */
  default void destroy(long asyncId) {}

  /** The tick queue was drained after {@code ticks} ticks. */
  default void tickDrain(int ticks) {}

  /** The microtask queue was drained. */
  default void microtaskDrain() {}
}
