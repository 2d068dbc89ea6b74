package dev.orrery.runtime.loop;

/** The loop's source of time; monotonic, with an arbitrary origin. Tests and virtual time replace it. */
@FunctionalInterface
public interface Clock {
  /** Current time in nanoseconds; any thread. */
  long nanos();

  /** The machine's monotonic clock. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
