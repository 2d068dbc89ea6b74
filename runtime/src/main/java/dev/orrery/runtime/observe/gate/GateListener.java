package dev.orrery.runtime.observe.gate;

/** Told when the loop stops and goes on; on the loop thread, so it must not wait for anything. */
public interface GateListener {
  /** The loop stands still from now on. */
  default void paused(Pause pause) {}

  /** The loop goes on. */
  default void resumed() {}

  /** Slow motion: the loop begins to wait before a callback, or has waited. */
  default void slowed(boolean waits) {}

  /** Speed, breakpoints or the clock changed; on the thread that changed them. */
  default void changed() {}
}
