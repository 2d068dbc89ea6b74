package dev.orrery.gui.state.source;

import dev.orrery.gui.state.Search;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;
import java.util.Arrays;

/** The callbacks of a line in the order of their ends, so that they can be counted at any moment. */
final class LineTally {
  /** The 95 of 100 are among so many. */
  private static final int SAMPLE = 256;

  private static final double SHARE = 0.95;
  private static final RunKind[] KINDS = RunKind.values();
  private static final Phase[] PHASES = Phase.values();

  /** What is kept of a callback: columns of {@link #data}. */
  private static final int ENDED = 0;

  private static final int DURATION = 1;
  private static final int RUN = 2;
  private static final int ID = 3;
  private static final int CODE = 4;
  private static final int COLUMNS = 5;

  private long[] data = new long[4 * COLUMNS];

  /** Rows before this one are forgotten; they count, but no more is known. */
  private int begin;

  private int end;
  private long forgotten;

  /** A callback has ended; {@code record}: by the record with this number. */
  synchronized void add(long record, Run run) {
    if ((end + 1) * COLUMNS > data.length) {
      makeRoom();
    }
    int at = end * COLUMNS;
    Phase phase = run.place().phase();
    data[at + ENDED] = record;
    data[at + DURATION] = run.durationNs();
    data[at + RUN] = run.number();
    data[at + ID] = run.id();
    data[at + CODE] =
        run.kind().ordinal() * (PHASES.length + 1L) + (phase == null ? 0 : phase.ordinal() + 1);
    end++;
  }

  private void makeRoom() {
    int kept = end - begin;
    int rows = Math.max(4, begin > kept ? end : 2 * end);
    long[] next = new long[rows * COLUMNS];
    System.arraycopy(data, begin * COLUMNS, next, 0, kept * COLUMNS);
    data = next;
    begin = 0;
    end = kept;
  }

  /** Those that had ended before a record cannot be told apart any more. */
  synchronized void forgetBefore(long record) {
    // The latest one stays: it is what is shown of the line.
    int first =
        (int) Search.first(begin, Math.max(begin, end - 1), row -> at(row, ENDED) >= record);
    forgotten += first - begin;
    begin = first;
  }

  private long at(long row, int column) {
    return data[(int) row * COLUMNS + column];
  }

  /** How many have ended in all. */
  synchronized long hits() {
    return forgotten + end - begin;
  }

  /** How many had ended before a record. */
  synchronized long hits(long before) {
    return forgotten + until(before) - begin;
  }

  /** The row after those that had ended before a record. */
  private int until(long before) {
    return (int) Search.first(begin, end, row -> at(row, ENDED) >= before);
  }

  /** What is to be said of the line at the moment before a record; null if nothing had ended. */
  synchronized LineCount count(int line, long before) {
    int until = until(before);
    if (until == begin) {
      return null;
    }
    long[] durations = new long[Math.min(SAMPLE, until - begin)];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = at(until - 1L - i, DURATION);
    }
    Arrays.sort(durations);
    int latest = until - 1;
    int code = (int) at(latest, CODE);
    int phase = code % (PHASES.length + 1);
    return new LineCount(
        line,
        forgotten + until - begin,
        at(latest, DURATION),
        durations[(int) Math.ceil(durations.length * SHARE) - 1],
        at(latest, RUN),
        at(latest, ID),
        KINDS[code / (PHASES.length + 1)],
        phase == 0 ? null : PHASES[phase - 1]);
  }
}
