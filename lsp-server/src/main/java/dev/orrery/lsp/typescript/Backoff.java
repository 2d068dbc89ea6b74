package dev.orrery.lsp.typescript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long to wait after a crash, and when to wait no more. */
final class Backoff {
  private static final int MAX_CRASHES = 5;
  private static final Duration PERIOD = Duration.ofMinutes(10);

  private final Deque<Instant> crashes = new ArrayDeque<>();

  /** Notes a crash; null if there have been too many, or the time to wait. */
  Duration crashed(Instant now) {
    crashes.add(now);
    while (crashes.getFirst().isBefore(now.minus(PERIOD))) {
      crashes.removeFirst();
    }
    return crashes.size() > MAX_CRASHES
        ? null
        : Duration.ofMillis(500L << 2 * (crashes.size() - 1));
  }

  void forget() {
    crashes.clear();
  }
}
