package dev.orrery.gui.state.timeline;

/** Where {@link Spans} are written. For one thread. */
final class SpanTable {
  private static final long NONE = -1;

  private final Chunks<Spans.Chunk> rows = new Chunks<>(Spans.Chunk::new);
  private long open = NONE;

  /** Adds one that has begun and not ended; returns its row. */
  long begin(long record, long startNs, int code, long value) {
    return add(record, startNs, Spans.OPEN, code, value);
  }

  long add(long record, long startNs, long endNs, int code, long value) {
    long row = rows.end();
    Spans.Chunk chunk = rows.add();
    int at = (int) row & Chunks.MASK;
    chunk.start[at] = startNs;
    chunk.end[at] = endNs;
    chunk.value[at] = value;
    chunk.record[at] = record;
    chunk.code[at] = (byte) Math.min(code, Byte.MAX_VALUE);
    return row;
  }

  void end(long row, long endNs) {
    if (rows.contains(row)) {
      rows.of(row).end[(int) row & Chunks.MASK] = endNs;
    }
  }

  /** For stretches of which there is one at a time: ends the one before. */
  void open(long record, long startNs, int code, long value) {
    close(startNs);
    open = begin(record, startNs, code, value);
  }

  /** Ends the one that {@link #open} began, if it is under way. */
  void close(long endNs) {
    if (open != NONE) {
      end(open, endNs);
      open = NONE;
    }
  }

  /**
   * Adds one, or makes the latest one longer if they overlap: several looks at the same thing.
   */
  void merge(long record, long startNs, long endNs) {
    long last = rows.end() - 1;
    if (rows.contains(last) && view().endNs(last) > startNs) {
      end(last, Math.max(endNs, view().endNs(last)));
    } else {
      add(record, startNs, endNs, 0, 0);
    }
  }

  void forgetBefore(long record) {
    rows.forgetBefore(view().latestBefore(record) + 1);
  }

  Spans view() {
    return new Spans(rows.view());
  }
}
