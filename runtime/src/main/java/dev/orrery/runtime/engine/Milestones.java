package dev.orrery.runtime.engine;

/**
 * When an environment reached the stages of its life, in nanoseconds since it was begun; -1 for a
 * stage not reached. Source of performance.nodeTiming. Loop thread only.
 */
public final class Milestones {
  /** The stages, in Node's words and order. */
  public enum Stage {
    NODE_START,
    V8_START,
    ENVIRONMENT,
    BOOTSTRAP_COMPLETE,
    LOOP_START,
    LOOP_EXIT
  }

  private final long originNanos = System.nanoTime();
  private final double originEpochMs = originEpochMs();
  private final long[] reached = new long[Stage.values().length];

  Milestones() {
    java.util.Arrays.fill(reached, -1);
    reach(Stage.NODE_START);
  }

  private static double originEpochMs() {
    java.time.Instant now = java.time.Instant.now();
    return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
  }

  /** Nanoseconds since the environment was begun. */
  public long nanos() {
    return System.nanoTime() - originNanos;
  }

  /** Milliseconds since the epoch at which the environment was begun. */
  public double originEpoch() {
    return originEpochMs;
  }

  /** Records that the stage is reached now; only the first time counts. */
  public void reach(Stage stage) {
    if (reached[stage.ordinal()] < 0) {
      reached[stage.ordinal()] = nanos();
    }
  }

  /** Milliseconds since the environment was begun, -1 if not reached. */
  public double millis(Stage stage) {
    long nanos = reached[stage.ordinal()];
    return nanos < 0 ? -1 : nanos / 1e6;
  }
}
