package dev.orrery.gui.state.timeline;

import java.util.List;

/**
 * A stretch of the timeline as numbers: for each row and column how busy it was and what mostly.
 * Whoever gets one does not change it.
 *
 * @param rows the rows
 * @param columns how many
 * @param busy from 0 to 1 or a little more, row by row; 0 where there is nothing
 * @param code by the same index: a lane's ordinal, or {@link #WAIT}
 * @param lit by the same index: whether something of the chain that is to stand out is there; null
 *     if there is none
 * @param bars numbers of callbacks wide enough to be told apart, null if too many
 * @param jobs rows of {@link Track#POOL} likewise
 * @param marks what else there is to be drawn
 * @param chain the number of the one that stands out, 0 if none
 */
public record Picture(
    Timeline timeline,
    TimeWindow window,
    Rows rows,
    int columns,
    float[] busy,
    byte[] code,
    boolean[] lit,
    long[] bars,
    long[] jobs,
    List<Mark> marks,
    int chain) {
  /** The loop waits in poll. */
  public static final byte WAIT = (byte) Lane.values().length;

  /**
   * Stretches of one kind that are too near each other to be told apart.
   *
   * @param row the first of them
   * @param count how many
   */
  public record Mark(Track track, double fromX, double toX, long row, int count) {}
}
