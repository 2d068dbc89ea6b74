package dev.orrery.lsp.live;

import java.util.Arrays;

/** How times are spread, in steps of a fifth: 400 bytes, however many there are. */
final class Spread {
  private static final double STEP = 1.2;
  private static final double LOG_STEP = Math.log(STEP);

  /** Up to 1.2^100 µs: some 80 seconds; what is longer counts as that. */
  private static final int STEPS = 100;

  private static final double NS_PER_US = 1000;

  private final int[] counts = new int[STEPS];
  private long count;

  void add(long ns) {
    double us = ns / NS_PER_US;
    int step = us <= 1 ? 0 : (int) Math.ceil(Math.log(us) / LOG_STEP);
    int at = Math.min(step, STEPS - 1);
    if (counts[at] == Integer.MAX_VALUE) {
      halve();
    }
    counts[at]++;
    count++;
  }

  /** Keeps the proportions. */
  private void halve() {
    Arrays.setAll(counts, i -> counts[i] / 2);
    count = Arrays.stream(counts).asLongStream().sum();
  }

  /** What that part of the times is not above, in nanoseconds; -1 if there is none. */
  long quantile(double part) {
    if (count == 0) {
      return -1;
    }
    long wanted = (long) Math.ceil(count * part);
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return (long) (Math.pow(STEP, i) * NS_PER_US);
      }
    }
    return (long) (Math.pow(STEP, STEPS - 1) * NS_PER_US);
  }
}
