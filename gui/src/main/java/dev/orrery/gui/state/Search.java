package dev.orrery.gui.state;

import java.util.function.LongPredicate;

/** Looks for a number in a range. */
public final class Search {
  private Search() {}

  /**
   * The first number from {@code begin} that is so, if all after it are, too; {@code end} if none is.
   *
   * @param begin not negative
   * @param end is not asked about
   */
  public static long first(long begin, long end, LongPredicate isSo) {
    long low = begin;
    long high = end;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (isSo.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
