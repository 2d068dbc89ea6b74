package dev.orrery.runtime.loop;

/**
 * The part of the poll phase that waits for the outside world.
 *
 * <p>{@link #poll} and {@link #close} belong to the loop thread; {@link #wakeup} may come from any.
 */
public interface Poller extends AutoCloseable {
  /**
   * Waits until an event is ready, {@link #wakeup} was called (also before this call, once) or the
   * timeout has passed, and runs the callbacks of what is ready.
   *
   * @param timeoutMs milliseconds; 0 does not block, -1 waits without limit
   */
  void poll(long timeoutMs);

  /** Makes the current {@link #poll}, or else the next one, return at once. */
  void wakeup();

  /** Nanoseconds spent waiting so far, without the time of the callbacks. */
  default long idleNanos() {
    return 0;
  }

  /** I/O events handled by the last {@link #poll}. */
  default int ready() {
    return 0;
  }

  /** Releases the poller's own resources; called when the loop closes or changes poller. */
  @Override
  default void close() {}
}
