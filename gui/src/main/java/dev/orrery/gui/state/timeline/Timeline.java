package dev.orrery.gui.state.timeline;

import java.util.List;

/**
 * What is known at one time, to be drawn and searched. Any thread.
 *
 * @param spans by the track's ordinal
 * @param beginNs the earliest time that is still known
 * @param endNs the latest
 * @param records how many there have been
 * @param dropped how many are known to be missing
 * @param laneRows by the lane's ordinal: how many callbacks have been within each other, 0 if the
 *     lane has had none; of the pool: threads
 * @param chainRows how many rows the async chains take
 */
public record Timeline(
    Runs runs,
    List<Spans> spans,
    long beginNs,
    long endNs,
    long records,
    long dropped,
    List<Integer> laneRows,
    int chainRows) {

  public Spans of(Track track) {
    return spans.get(track.ordinal());
  }

  /** When a callback ended; the latest time if it still runs. */
  public long endOf(long run) {
    return Math.min(runs.endNs(run), endNs);
  }

  /** The innermost callback that ran at a time, 0 if none did. */
  public long runAt(long timeNs) {
    long found = 0;
    for (long run = runs.firstAt(timeNs); run < runs.end(); run++) {
      if (runs.startNs(run) > timeNs) {
        break;
      }
      found = runs.endNs(run) > timeNs ? run : found;
    }
    return found;
  }

  /** The callback after a moment, 0 if there is none: {@code record} is the moment's. */
  public long runAfter(long record) {
    long run = runs.fromRecord(record);
    return run < runs.end() ? run : 0;
  }

  /** The callback before the one shown at a moment, 0 if there is none. */
  public long runBefore(long record) {
    long run = runs.fromRecord(record - 1) - 1;
    return runs.contains(run) ? run : 0;
  }
}
