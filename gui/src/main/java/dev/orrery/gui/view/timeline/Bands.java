package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.Timeline;

/** Where the rows of a picture are drawn: heights from the top, in pixels. */
final class Bands {
  static final double AXIS = 24;
  static final double GUTTER = 124;
  static final double RIGHT = 10;
  static final double MARKS = 30;

  private static final double LOOP = 16;
  private static final double EMPTY = 15;
  private static final double GAP = 5;
  private static final double MAX_ROW = 64;
  private static final double MIN_ROW = 5;

  private final double[] top;
  private final double[] height;
  private final double bottom;

  Bands(Rows rows, Timeline timeline, double whole) {
    top = new double[rows.count()];
    height = new double[rows.count()];
    double share = share(rows, timeline, whole);
    double y = AXIS + GAP;
    for (Rows.Group group : rows.groups()) {
      for (int row = group.first(); row < group.first() + group.count(); row++) {
        top[row] = y;
        height[row] = row == 0 ? LOOP : isEmpty(group, timeline) ? EMPTY : share;
        y += height[row] + (row + 1 < group.first() + group.count() ? 1 : GAP);
      }
    }
    bottom = y;
  }

  /** The height of a row in which there is something. */
  private static double share(Rows rows, Timeline timeline, double whole) {
    double left = whole - AXIS - MARKS - GAP * (rows.groups().size() + 2) - LOOP;
    int full = 0;
    for (Rows.Group group : rows.groups()) {
      if (group.first() == 0) {
        continue;
      } else if (isEmpty(group, timeline)) {
        left -= EMPTY;
      } else {
        full += group.count();
      }
    }
    return Math.clamp(Math.floor(left / Math.max(1, full)) - 1, MIN_ROW, MAX_ROW);
  }

  /** Whether nothing has ever happened in a lane. */
  static boolean isEmpty(Rows.Group group, Timeline timeline) {
    return group.lane() != null && timeline.laneRows().get(group.lane().ordinal()) == 0;
  }

  double top(int row) {
    return top[row];
  }

  double height(int row) {
    return height[row];
  }

  /** Below all rows; marks come there. */
  double bottom() {
    return bottom;
  }

  int rows() {
    return top.length;
  }

  /** The row at a height, -1 if there is none. */
  int at(double y) {
    for (int row = 0; row < top.length; row++) {
      if (y >= top[row] - 1 && y < top[row] + height[row] + 1) {
        return row;
      }
    }
    return -1;
  }
}
