package dev.orrery.gui.state.timeline;

import java.util.ArrayList;
import java.util.List;

/** Which row of a picture things are drawn in. Immutable. */
public final class Rows {
  private static final int MAX_THREADS = 8;

  /** How callbacks are laid out. */
  public enum Layout {
    /** By the phase or queue they ran from, those within others below them. */
    LANES,
    /** The same in one row a lane, without those within others. */
    FLAT,
    /** By async chain. */
    CHAINS
  }

  /**
   * A number of rows with a common title.
   *
   * @param lane null unless it is one
   */
  public record Group(String title, Lane lane, int first, int count) {}

  private final Layout layout;
  private final List<Group> groups = new ArrayList<>();
  private final int[] firstOfLane = new int[Lane.values().length];
  private final int[] rowsOfLane = new int[Lane.values().length];
  private int count;

  private Rows(Layout layout) {
    this.layout = layout;
  }

  /** The first row is the loop's own: its phases and waits. */
  public static Rows of(Timeline timeline, Layout layout) {
    Rows rows = new Rows(layout);
    rows.add("Loop", null, 1);
    if (layout == Layout.CHAINS) {
      rows.add("Async chains", null, Math.max(1, timeline.chainRows()));
      return rows;
    }
    for (Lane lane : Lane.values()) {
      int needed = layout == Layout.FLAT ? 1 : Math.max(1, timeline.laneRows().get(lane.ordinal()));
      rows.firstOfLane[lane.ordinal()] = rows.count;
      rows.rowsOfLane[lane.ordinal()] = Math.min(needed, MAX_THREADS);
      rows.add(lane.title(), lane, rows.rowsOfLane[lane.ordinal()]);
    }
    return rows;
  }

  private void add(String title, Lane lane, int rows) {
    groups.add(new Group(title, lane, count, rows));
    count += rows;
  }

  public Layout layout() {
    return layout;
  }

  public List<Group> groups() {
    return groups;
  }

  public int count() {
    return count;
  }

  /** Where a callback is, -1 if it is not drawn. */
  public int of(Runs runs, long run) {
    Runs.Chunk chunk = runs.chunk(run);
    int at = (int) run & Chunks.MASK;
    return of(chunk.lane[at], chunk.row[at], chunk.depth[at], chunk.chainRow[at]);
  }

  int of(int lane, int row, int depth, int chainRow) {
    return switch (layout) {
      case LANES -> firstOfLane[lane] + Math.min(row, rowsOfLane[lane] - 1);
      case FLAT -> depth == 0 ? firstOfLane[lane] : -1;
      case CHAINS -> Math.min(1 + chainRow, count - 1);
    };
  }

  /** Where what a thread of the pool does is, -1 if it is not drawn. */
  public int ofThread(int thread) {
    int lane = Lane.POOL.ordinal();
    return layout == Layout.CHAINS
        ? -1
        : firstOfLane[lane] + Math.min(thread, rowsOfLane[lane] - 1);
  }
}
