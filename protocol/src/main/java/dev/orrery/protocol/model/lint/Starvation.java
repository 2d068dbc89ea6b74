package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.DrainCount;
import dev.orrery.protocol.model.explain.Words;

/** A drain that goes on and on while timers and I/O wait. */
final class Starvation {
  /** So many callbacks in one drain are too many however fast they are. */
  static final long MANY = 10_000;

  /** So many are too many if they take {@link #LONG_NS}. */
  static final long SEVERAL = 100;

  static final long LONG_NS = 50_000_000;

  private Starvation() {}

  static void look(DrainCount count, String queue, Lint.Findings findings) {
    boolean slow = count.longest() >= SEVERAL && count.longestNs() >= LONG_NS;
    if (slow || count.longest() >= MANY) {
      findings.add(
          count.latest(),
          "One drain of the %s queue ran %d callbacks (the longest took %s); timers and I/O waited"
              + " meanwhile.",
          queue,
          count.longest(),
          Words.time(count.longestNs()));
    }
  }
}
