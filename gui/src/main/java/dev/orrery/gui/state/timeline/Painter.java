package dev.orrery.gui.state.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes one {@link Picture}. To be used once, by any thread. */
public final class Painter {
  private static final int MAX_BARS = 4000;

  /** Marks of a kind nearer than this become one, in columns. */
  private static final double NEAR = 3;

  private static final Track[] MARKS = {
    Track.PAUSED, Track.DROPPED, Track.BLOCKED, Track.GC, Track.CONSOLE, Track.ERROR
  };

  private static final byte[] LANE_OF_PHASE = {
    (byte) Lane.POLL.ordinal(),
    (byte) Lane.POLL.ordinal(),
    (byte) Lane.POLL.ordinal(),
    (byte) Lane.POLL.ordinal(),
    (byte) Lane.CHECK.ordinal(),
    (byte) Lane.CLOSING.ordinal(),
    (byte) Lane.TIMERS.ordinal()
  };

  private final Timeline timeline;
  private final TimeWindow window;
  private final Rows rows;
  private final int columns;
  private final double wide;
  private final int chain;
  private final double scale;
  private final float[] busy;
  private final float[] votes;
  private final byte[] code;
  private final boolean[] lit;

  private Painter(
      Timeline timeline, TimeWindow window, Rows rows, int columns, double wide, int chain) {
    this.timeline = timeline;
    this.window = window;
    this.rows = rows;
    this.columns = columns;
    this.wide = wide;
    this.chain = chain;
    scale = columns / window.spanNs();
    busy = new float[rows.count() * columns];
    votes = new float[busy.length];
    code = new byte[busy.length];
    lit = chain == 0 ? null : new boolean[busy.length];
  }

  /**
   * Paints.
   *
   * @param wide how many columns a callback must take to be named one by one
   * @param chain the number of the one that is to stand out, 0 if none
   */
  public static Picture paint(
      Timeline timeline, TimeWindow window, Rows rows, int columns, double wide, int chain) {
    return new Painter(timeline, window, rows, columns, wide, chain).paint();
  }

  private Picture paint() {
    loop();
    Numbers bars = new Numbers();
    runs(bars);
    Numbers jobs = new Numbers();
    jobs(jobs);
    List<Picture.Mark> marks = new ArrayList<>();
    for (Track track : MARKS) {
      marks(track, marks);
    }
    return new Picture(
        timeline,
        window,
        rows,
        columns,
        busy,
        code,
        lit,
        bars.values(),
        jobs.values(),
        List.copyOf(marks),
        chain);
  }

  private void loop() {
    Spans phases = timeline.of(Track.PHASE);
    for (long row = phases.firstAt((long) window.fromNs()); row < phases.end(); row++) {
      if (phases.startNs(row) > window.toNs()) {
        break;
      }
      cover(0, phases.startNs(row), phases.endNs(row), LANE_OF_PHASE[phases.code(row)], false);
    }
    Spans waits = timeline.of(Track.WAIT);
    for (long row = waits.firstAt((long) window.fromNs()); row < waits.end(); row++) {
      if (waits.startNs(row) > window.toNs()) {
        break;
      }
      wait(waits.startNs(row), Math.min(waits.endNs(row), timeline.endNs()));
    }
  }

  /** The wait is part of the poll phase: where it is longer than the rest it shows instead. */
  private void wait(long start, long end) {
    double from = Math.max(0, (start - window.fromNs()) * scale);
    double to = Math.min(columns, (end - window.fromNs()) * scale);
    for (int column = (int) from; column < to; column++) {
      double part = Math.min(to, column + 1) - Math.max(from, column);
      if (part > 0.5) {
        code[column] = Picture.WAIT;
        busy[column] = (float) part;
      }
    }
  }

  private void runs(Numbers bars) {
    Runs runs = timeline.runs();
    double from = window.fromNs();
    double until = window.toNs();
    double least = wide / scale;
    long latest = timeline.endNs();
    long number = runs.firstAt((long) from);
    while (number < runs.end()) {
      Runs.Chunk chunk = runs.chunk(number);
      long stop = Math.min(runs.end(), (number | Chunks.MASK) + 1);
      for (; number < stop; number++) {
        int at = (int) number & Chunks.MASK;
        long start = chunk.start[at];
        if (start > until) {
          return;
        }
        long end = Math.min(chunk.end[at], latest);
        int row = rows.of(chunk.lane[at], chunk.row[at], chunk.depth[at], chunk.chainRow[at]);
        if (row >= 0 && end >= from) {
          cover(row, start, end, chunk.lane[at], chunk.chain[at] == chain);
          if (end - start >= least) {
            bars.add(number);
          }
        }
      }
    }
  }

  private void jobs(Numbers bars) {
    Spans jobs = timeline.of(Track.POOL);
    for (long row = jobs.firstAt((long) window.fromNs()); row < jobs.end(); row++) {
      long start = jobs.startNs(row);
      if (start > window.toNs()) {
        break;
      }
      long end = Math.min(jobs.endNs(row), timeline.endNs());
      int to = rows.ofThread(jobs.code(row));
      if (to >= 0 && end >= window.fromNs()) {
        cover(to, start, end, (byte) Lane.POOL.ordinal(), false);
        if ((end - start) * scale >= wide) {
          bars.add(row);
        }
      }
    }
  }

  private void cover(int row, long start, long end, byte what, boolean stands) {
    double from = (start - window.fromNs()) * scale;
    double to = (end - window.fromNs()) * scale;
    int first = (int) Math.max(0, from);
    if (first >= columns || to < 0) {
      return;
    }
    int base = row * columns;
    if (to < first + 1) {
      // By far the most frequent: it is within one column.
      cover(base + first, (float) Math.max(to - Math.max(from, first), 1e-4), what, stands);
      return;
    }
    int last = (int) Math.min(columns - 1, to);
    for (int column = first; column <= last; column++) {
      double part = Math.min(to, column + 1) - Math.max(from, column);
      if (part > 0) {
        cover(base + column, (float) part, what, stands);
      }
    }
  }

  /** The code with the majority wins, if there is one. */
  private void cover(int index, float part, byte what, boolean stands) {
    busy[index] += part;
    if (code[index] == what) {
      votes[index] += part;
    } else if (votes[index] < part) {
      code[index] = what;
      votes[index] = part - votes[index];
    } else {
      votes[index] -= part;
    }
    if (lit != null && stands) {
      lit[index] = true;
    }
  }

  private void marks(Track track, List<Picture.Mark> marks) {
    Spans spans = timeline.of(track);
    Picture.Mark open = null;
    for (long row = spans.firstAt((long) window.fromNs()); row < spans.end(); row++) {
      double from = (spans.startNs(row) - window.fromNs()) * scale;
      double to = (Math.min(spans.endNs(row), timeline.endNs()) - window.fromNs()) * scale;
      if (from > columns) {
        break;
      }
      if (to < 0) {
        continue;
      }
      if (open != null && from - open.toX() < NEAR) {
        double right = Math.max(to, open.toX());
        open = new Picture.Mark(track, open.fromX(), right, open.row(), open.count() + 1);
      } else {
        if (open != null) {
          marks.add(open);
        }
        open = new Picture.Mark(track, from, to, row, 1);
      }
    }
    if (open != null) {
      marks.add(open);
    }
  }

  /** Some numbers, unless there are too many. */
  private static final class Numbers {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
      if (size == values.length && size < MAX_BARS) {
        values = Arrays.copyOf(values, Math.min(MAX_BARS, size * 2));
      }
      if (size < values.length) {
        values[size] = value;
      }
      size++;
    }

    long[] values() {
      return size > MAX_BARS ? null : Arrays.copyOf(values, size);
    }
  }
}
