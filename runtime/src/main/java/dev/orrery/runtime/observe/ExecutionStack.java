package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.QueueKind;
import java.util.Arrays;

/**
 * The callbacks that run now, one inside the other, and the drains they belong to. Grows with the
 * nesting only. Loop thread only.
 */
public final class ExecutionStack {
  private long[] ids = new long[32];
  private int depth;

  private QueueKind[] drainQueues = new QueueKind[4];
  private long[] drainStarts = new long[4];
  private int[] drainDepths = new int[4];
  private int[] drainCounts = new int[4];
  private int drains;

  /** The id of the innermost callback; 0 = none. */
  public long current() {
    return depth == 0 ? 0 : ids[depth - 1];
  }

  /** Whether that is the innermost callback. */
  boolean isCurrent(long id) {
    return depth > 0 && id != 0 && ids[depth - 1] == id;
  }

  /** Whether neither a callback nor a drain is under way: whoever calls now is the loop. */
  public boolean isEmpty() {
    return depth == 0 && drains == 0;
  }

  /** Enters a callback; {@code now} counts as the beginning of the drain if it is its first. */
  public void push(long id, long now) {
    if (drains > 0 && depth == drainDepths[drains - 1] && drainCounts[drains - 1]++ == 0) {
      drainStarts[drains - 1] = now;
    }
    if (depth == ids.length) {
      ids = Arrays.copyOf(ids, depth * 2);
    }
    ids[depth++] = id;
  }

  /** How many callbacks end when that of {@code id} ends; 0 if it does not run. */
  public int countDownTo(long id) {
    for (int i = depth - 1; i >= 0; i--) {
      if (ids[i] == id) {
        return depth - i;
      }
    }
    return 0;
  }

  public long pop() {
    return ids[--depth];
  }

  public void beginDrain(QueueKind queue) {
    if (drains == drainQueues.length) {
      drainQueues = Arrays.copyOf(drainQueues, drains * 2);
      drainStarts = Arrays.copyOf(drainStarts, drains * 2);
      drainDepths = Arrays.copyOf(drainDepths, drains * 2);
      drainCounts = Arrays.copyOf(drainCounts, drains * 2);
    }
    drainQueues[drains] = queue;
    drainStarts[drains] = 0;
    drainDepths[drains] = depth;
    drainCounts[drains++] = 0;
  }

  /** Ends the innermost drain and returns its callbacks; -1 if that queue's drain was not seen. */
  public int endDrain(QueueKind queue) {
    if (drains == 0 || drainQueues[drains - 1] != queue) {
      return -1;
    }
    return drainCounts[--drains];
  }

  /** When the drain that {@link #endDrain} ended last began its first callback; 0 without one. */
  public long endedDrainStart() {
    return drainStarts[drains];
  }

  /** Forgets what is under way. */
  public void clear() {
    depth = 0;
    drains = 0;
  }

  /** Whether the next callback is called by the loop or by a drain, and not by another callback. */
  public boolean isOutermost() {
    return depth == (drains == 0 ? 0 : drainDepths[drains - 1]);
  }

  /** The queue of the innermost drain; null outside of any. */
  public QueueKind drain() {
    return drains == 0 ? null : drainQueues[drains - 1];
  }

  /** Callbacks begun in the innermost drain. */
  public int drained() {
    return drains == 0 ? 0 : drainCounts[drains - 1];
  }
}
