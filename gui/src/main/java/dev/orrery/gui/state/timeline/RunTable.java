package dev.orrery.gui.state.timeline;

import dev.orrery.protocol.model.Run;
import java.util.Arrays;

/** Where {@link Runs} are written. For one thread. */
final class RunTable {
  /** Callbacks deeper within each other than this are drawn as if they were not. */
  static final int MAX_ROWS = 3;

  private final Chunks<Runs.Chunk> rows = new Chunks<>(Runs.Chunk::new);
  private final Chains chains = new Chains();
  private final int[] laneRows = new int[Lane.values().length];
  private long[] stack = new long[16];
  private int depth;

  RunTable() {
    // Callbacks are counted from 1.
    rows.add();
  }

  /** {@code made}: the callback in which its resource was made, or 0. */
  void begin(long record, Run run, long made) {
    long number = run.number();
    while (rows.end() < number) {
      rows.add();
    }
    Runs.Chunk chunk = rows.add();
    int at = (int) number & Chunks.MASK;
    Lane lane = Lane.of(run, depth == 0 ? null : Lane.of(laneOf(stack[depth - 1])));
    int row = rowIn(lane);
    laneRows[lane.ordinal()] = Math.max(laneRows[lane.ordinal()], row + 1);
    chunk.start[at] = run.startNs();
    chunk.end[at] = Spans.OPEN;
    chunk.queued[at] = run.entry() == null ? -1 : run.entry().sinceNs();
    chunk.id[at] = run.id();
    chunk.record[at] = record;
    chunk.queuedBy[at] = queuedBy(run, made);
    chunk.settledBy[at] =
        run.links() == null || run.links().settledBy() == null
            ? 0
            : run.links().settledBy().number();
    chunk.lane[at] = (byte) lane.ordinal();
    chunk.row[at] = (byte) row;
    chunk.depth[at] = (byte) Math.min(depth, Byte.MAX_VALUE);
    chunk.kind[at] = (byte) run.kind().ordinal();
    chunk.site[at] = run.callback();
    chains.place(run, chunk.queuedBy[at], view(), chunk);
    push(number);
  }

  /** A callback has ended; so have those within it. */
  void end(Run run) {
    if (rows.contains(run.number())) {
      rows.of(run.number()).end[(int) run.number() & Chunks.MASK] = run.endNs();
    }
    depth = Math.max(0, depth - 1);
  }

  void destroyed(long id) {
    chains.destroyed(id);
  }

  void forgetBefore(long record) {
    rows.forgetBefore(view().fromRecord(record));
  }

  Runs view() {
    return new Runs(rows.view());
  }

  /** How many rows each lane has needed so far. */
  int[] laneRows() {
    return laneRows.clone();
  }

  int chainRows() {
    return chains.rows();
  }

  /** The callback that runs, 0 if none does. */
  long running() {
    return depth == 0 ? 0 : stack[depth - 1];
  }

  private int laneOf(long number) {
    return rows.contains(number) ? rows.of(number).lane[(int) number & Chunks.MASK] : 0;
  }

  private int rowIn(Lane lane) {
    int around = 0;
    for (int i = 0; i < depth; i++) {
      around += laneOf(stack[i]) == lane.ordinal() ? 1 : 0;
    }
    return Math.min(around, MAX_ROWS - 1);
  }

  private static long queuedBy(Run run, long made) {
    if (run.links() != null) {
      return run.links().subscribedBy() == null ? 0 : run.links().subscribedBy().number();
    } else if (run.entry() != null && run.entry().by() != null) {
      return run.entry().by().number();
    } else if (made > 0) {
      return made;
    }
    return run.outer() == null ? 0 : run.outer().number();
  }

  private void push(long number) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = number;
  }
}
