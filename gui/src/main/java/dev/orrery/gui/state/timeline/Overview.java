package dev.orrery.gui.state.timeline;

import java.util.Arrays;

/** A whole recording at a glance: how busy the loop was, and with what, one column upon the other. */
public final class Overview {
  private static final int LEAST = 2;

  private Overview() {}

  /**
   * Codes of lanes, row by row from the top; -1 where there is nothing.
   *
   * @param picture in the flat layout
   * @param height how many rows
   */
  public static byte[] codes(Picture picture, int height) {
    int columns = picture.columns();
    byte[] codes = new byte[columns * height];
    Arrays.fill(codes, (byte) -1);
    for (int column = 0; column < columns; column++) {
      column(picture, column, height, codes);
    }
    return codes;
  }

  private static void column(Picture picture, int column, int height, byte[] codes) {
    int columns = picture.columns();
    double sum = 0;
    for (Rows.Group group : picture.rows().groups()) {
      sum += isShown(group) ? picture.busy()[group.first() * columns + column] : 0;
    }
    if (sum <= 0) {
      return;
    }
    // The root lets little be seen beside much.
    double whole = Math.max(LEAST, Math.sqrt(Math.min(1, sum)) * height);
    double upTo = 0;
    int y = height - 1;
    for (Rows.Group group : picture.rows().groups()) {
      if (isShown(group)) {
        upTo += picture.busy()[group.first() * columns + column] / sum * whole;
        for (; y >= 0 && height - 1 - y < Math.round(upTo); y--) {
          codes[y * columns + column] = (byte) group.lane().ordinal();
        }
      }
    }
  }

  /** What the loop's thread does. */
  private static boolean isShown(Rows.Group group) {
    return group.lane() != null && group.lane() != Lane.POOL;
  }
}
