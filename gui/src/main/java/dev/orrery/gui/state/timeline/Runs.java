package dev.orrery.gui.state.timeline;

import dev.orrery.gui.state.Search;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Site;

/**
 * The callbacks known at one time, by their numbers; in order of their beginnings. Immutable but for
 * the ends of those that run.
 */
public final class Runs {
  private static final RunKind[] KINDS = RunKind.values();

  /** Columns. */
  static final class Chunk {
    final long[] start = new long[Chunks.SIZE];
    final long[] end = new long[Chunks.SIZE];
    final long[] queued = new long[Chunks.SIZE];
    final long[] id = new long[Chunks.SIZE];
    final long[] record = new long[Chunks.SIZE];
    final long[] queuedBy = new long[Chunks.SIZE];
    final long[] settledBy = new long[Chunks.SIZE];
    final int[] chain = new int[Chunks.SIZE];
    final byte[] chainRow = new byte[Chunks.SIZE];
    final byte[] lane = new byte[Chunks.SIZE];
    final byte[] row = new byte[Chunks.SIZE];
    final byte[] depth = new byte[Chunks.SIZE];
    final byte[] kind = new byte[Chunks.SIZE];
    final Site[] site = new Site[Chunks.SIZE];
  }

  private final Chunks.View<Chunk> view;

  Runs(Chunks.View<Chunk> view) {
    this.view = view;
  }

  /** The lowest number that is known. */
  public long begin() {
    return Math.max(1, view.begin());
  }

  /** The number of the next callback. */
  public long end() {
    return Math.max(1, view.end());
  }

  public boolean contains(long number) {
    return number >= begin() && number < end();
  }

  Chunk chunk(long number) {
    return view.of(number);
  }

  public long startNs(long number) {
    return view.of(number).start[at(number)];
  }

  /** {@code Long.MAX_VALUE} while it runs. */
  public long endNs(long number) {
    return view.of(number).end[at(number)];
  }

  /** When it began to wait or was subscribed, -1 if unknown. */
  public long queuedNs(long number) {
    return view.of(number).queued[at(number)];
  }

  /** The async id, 0 if none. */
  public long id(long number) {
    return view.of(number).id[at(number)];
  }

  /** The number of the record of its beginning. */
  public long record(long number) {
    return view.of(number).record[at(number)];
  }

  /** The callback that queued it, subscribed it or made its resource; 0 if none is known. */
  public long queuedBy(long number) {
    return view.of(number).queuedBy[at(number)];
  }

  /** The callback that settled the promise it reacts to, 0 if none. */
  public long settledBy(long number) {
    return view.of(number).settledBy[at(number)];
  }

  /** The number of its async chain, from 1. */
  public int chain(long number) {
    return view.of(number).chain[at(number)];
  }

  /** Where its chain is drawn. */
  public int chainRow(long number) {
    return view.of(number).chainRow[at(number)];
  }

  public Lane lane(long number) {
    return Lane.of(view.of(number).lane[at(number)]);
  }

  /** How many callbacks of its lane are around it. */
  public int row(long number) {
    return view.of(number).row[at(number)];
  }

  /** How many callbacks are around it. */
  public int depth(long number) {
    return view.of(number).depth[at(number)];
  }

  public RunKind kind(long number) {
    return KINDS[view.of(number).kind[at(number)]];
  }

  /** Its function, or else where it was queued; may be null. */
  public Site site(long number) {
    return view.of(number).site[at(number)];
  }

  private static int at(long number) {
    return (int) number & Chunks.MASK;
  }

  /** The first callback that began at a time or later. */
  public long beganAt(long timeNs) {
    return Search.first(begin(), end(), number -> startNs(number) >= timeNs);
  }

  /** The first callback that may still have run at a time: the outermost one before it. */
  public long firstAt(long timeNs) {
    long number = beganAt(timeNs) - 1;
    while (number > begin() && depth(number) > 0) {
      number--;
    }
    return Math.max(begin(), number);
  }

  /** The first callback whose record has this number or a higher one. */
  public long fromRecord(long record) {
    return Search.first(begin(), end(), number -> record(number) >= record);
  }
}
