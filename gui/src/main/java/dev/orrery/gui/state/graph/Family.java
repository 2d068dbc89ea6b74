package dev.orrery.gui.state.graph;

import java.util.ArrayList;
import java.util.List;

/** All that was made, as far as it is remembered. For one thread at a time. */
final class Family {
  /** Runtimes count promises and other resources apart: each of the two rises. */
  private static final int SERIES = 4;

  private final List<Columns> series = new ArrayList<>();

  /** What has an id that fits into no series is left out. */
  void add(long id, int group, int anchor, long record, long by) {
    Columns best = null;
    for (Columns each : series) {
      if (each.last() < id && (best == null || each.last() > best.last())) {
        best = each;
      }
    }
    if (best == null && series.size() < SERIES) {
      best = new Columns();
      series.add(best);
    }
    if (best != null) {
      best.add(id, group, anchor, record, by);
    }
  }

  /** A promise was settled in a callback of {@code by}. */
  void resolved(long id, long by) {
    for (Columns each : series) {
      int at = each.at(id);
      if (at >= 0 && by != id) {
        each.resolved(at, by);
      }
    }
  }

  /** It goes on when {@code parent} is settled. */
  void waits(long id, long parent) {
    for (Columns each : series) {
      int at = each.at(id);
      if (at >= 0 && parent != id) {
        each.waits(at, parent);
      }
    }
  }

  /** Null if it is not known. */
  Made get(long id) {
    for (Columns each : series) {
      int at = each.at(id);
      if (at >= 0) {
        return each.row(at);
      }
    }
    return null;
  }

  /** Those that were made or settled in a callback of one, or wait for it; the first ones. */
  List<Made> children(long id, int max) {
    List<Made> found = new ArrayList<>();
    series.forEach(each -> each.children(id, max, found));
    return found;
  }
}
