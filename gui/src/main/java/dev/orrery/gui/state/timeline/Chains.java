package dev.orrery.gui.state.timeline;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;

/**
 * Async chains: a callback belongs to the one of the callback that caused it. What a handle tells
 * begins one of its own, such as a connection, and so does what the main program leaves behind.
 *
 * <p>There may be any number, so they share rows: a new one gets the row that has been quiet longest.
 */
final class Chains {
  static final int ROWS = 24;

  /** More resources than this are not told apart: some are never said to be destroyed. */
  private static final int MAX_RESOURCES = 1 << 20;

  private static final int ROW_BITS = 8;
  private static final long ROW_MASK = (1 << ROW_BITS) - 1;

  private final LongMap ofResource = new LongMap();
  private final long[] latest = new long[ROWS];
  private int count;
  private int rows;

  /** Fills in the chain of a callback whose other columns are there. */
  void place(Run run, long queuedBy, Runs known, Runs.Chunk chunk) {
    long cause =
        run.kind() == RunKind.INNER && run.outer() != null ? run.outer().number() : queuedBy;
    long place =
        inherits(run.kind(), cause, known)
            ? pack(known.chain(cause), known.chainRow(cause))
            : ofResource(run.id());
    int at = (int) run.number() & Chunks.MASK;
    int row = (int) (place & ROW_MASK);
    chunk.chain[at] = (int) (place >> ROW_BITS);
    chunk.chainRow[at] = (byte) row;
    latest[row] = run.number();
  }

  private static boolean inherits(RunKind kind, long cause, Runs known) {
    return known.contains(cause)
        && kind != RunKind.HANDLE
        && (kind.isDrained() || known.lane(cause) != Lane.MAIN);
  }

  private long ofResource(long id) {
    long place = id > 0 ? ofResource.get(id) : LongMap.NONE;
    if (place == LongMap.NONE) {
      place = pack(++count, quietest());
      if (ofResource.size() > MAX_RESOURCES) {
        ofResource.clear();
      }
      ofResource.put(id, place);
    }
    return place;
  }

  void destroyed(long id) {
    ofResource.remove(id);
  }

  private int quietest() {
    int found = 0;
    for (int row = 1; row < ROWS; row++) {
      if (latest[row] < latest[found]) {
        found = row;
      }
    }
    rows = Math.max(rows, found + 1);
    return found;
  }

  /** How many rows have been used. */
  int rows() {
    return rows;
  }

  private static long pack(int chain, int row) {
    return (long) chain << ROW_BITS | row;
  }
}
