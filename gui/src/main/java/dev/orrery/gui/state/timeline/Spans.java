package dev.orrery.gui.state.timeline;

import dev.orrery.gui.state.Search;

/**
 * Stretches of time of one kind at one time, in order of their beginnings, give or take those of
 * several threads. Immutable but for the ends of those under way.
 */
public final class Spans {
  /** How far apart two may be that are in the wrong order, or the later one in the earlier. */
  private static final int DISORDER = 64;

  /** The end of what is under way. */
  static final long OPEN = Long.MAX_VALUE;

  /** Columns. */
  static final class Chunk {
    final long[] start = new long[Chunks.SIZE];
    final long[] end = new long[Chunks.SIZE];
    final long[] value = new long[Chunks.SIZE];
    final long[] record = new long[Chunks.SIZE];
    final byte[] code = new byte[Chunks.SIZE];
  }

  private final Chunks.View<Chunk> view;

  Spans(Chunks.View<Chunk> view) {
    this.view = view;
  }

  /** The first that is known. */
  public long begin() {
    return view.begin();
  }

  public long end() {
    return view.end();
  }

  public long startNs(long row) {
    return view.of(row).start[(int) row & Chunks.MASK];
  }

  /** {@code Long.MAX_VALUE} if it is under way. */
  public long endNs(long row) {
    return view.of(row).end[(int) row & Chunks.MASK];
  }

  /** What else is known of it: see {@link Track}. */
  public long value(long row) {
    return view.of(row).value[(int) row & Chunks.MASK];
  }

  /** A small number that says which kind it is: see {@link Track}. */
  public int code(long row) {
    return view.of(row).code[(int) row & Chunks.MASK];
  }

  /** The number of the record that told of it first. */
  public long record(long row) {
    return view.of(row).record[(int) row & Chunks.MASK];
  }

  /** A row at or before all that overlap what comes after a time. */
  public long firstAt(long timeNs) {
    long first = Search.first(begin(), end(), row -> startNs(row) >= timeNs);
    return Math.max(begin(), first - DISORDER);
  }

  /** The latest row that is due to a record before this one, or -1. */
  public long latestBefore(long record) {
    long first = Search.first(begin(), end(), row -> record(row) >= record);
    return first == begin() ? -1 : first - 1;
  }
}
