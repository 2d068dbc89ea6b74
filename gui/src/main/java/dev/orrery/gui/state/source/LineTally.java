package dev.orrery.gui.state.source;

import dev.orrery.protocol.model.Run;
import java.util.Arrays;

/** Counts the callbacks of a line. */
final class LineTally {
  /** That many durations are remembered for each line. */
  private static final int SAMPLE = 256;

  private static final double SHARE = 0.95;

  private long[] durations = new long[4];
  private long hits;
  private Run latest;

  /** A callback has ended. */
  synchronized void add(Run run) {
    int at = (int) (hits % SAMPLE);
    if (at >= durations.length) {
      durations = Arrays.copyOf(durations, Math.min(SAMPLE, durations.length * 4));
    }
    durations[at] = run.durationNs();
    hits++;
    latest = run;
  }

  synchronized LineCount count(int line) {
    long[] known = Arrays.copyOf(durations, (int) Math.min(hits, SAMPLE));
    Arrays.sort(known);
    long p95 = known[(int) Math.ceil(known.length * SHARE) - 1];
    return new LineCount(
        line,
        hits,
        latest.durationNs(),
        p95,
        latest.number(),
        latest.id(),
        latest.kind(),
        latest.place().phase());
  }
}
