package dev.orrery.lsp.predict;

import java.util.Random;

/** What one run chooses where Node promises nothing. For one thread at a time. */
final class Choices {
  /** A timer that is due so soon may come before I/O that is under way. Milliseconds. */
  private static final long SLOW_IO_MS = 20;

  /** How much later than it might a loop turns, at most. Milliseconds. */
  private static final int LATE_MS = 1;

  private final long seed;
  private final Random random;

  Choices(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** For the runtime's own choices, 0 for none. */
  long seed() {
    return seed;
  }

  /** By how much time has gone on when timers are looked at: the program took that long. */
  long lateness() {
    return switch ((int) seed) {
      case 0 -> 0;
      case 1 -> LATE_MS;
      default -> random.nextInt(LATE_MS + 1);
    };
  }

  /** Whether a timer that is due in so many milliseconds comes before I/O that is under way. */
  boolean isBeforeIo(long inMs) {
    return seed != 0 && inMs <= SLOW_IO_MS && (seed == 1 || random.nextBoolean());
  }
}
