package dev.orrery.runtime.loop;

/** The loop's source of time; monotonic, with an arbitrary origin. Tests and virtual time replace it. */
@FunctionalInterface
public interface Clock {
  /** Current time in nanoseconds; any thread. */
  long nanos();

  /** Whether waiting is no use, since time goes on only when somebody sets it; any thread. */
  default boolean isFrozen() {
    return false;
  }

  /** The machine's monotonic clock. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
