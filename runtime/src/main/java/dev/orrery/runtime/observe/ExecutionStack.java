package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.QueueKind;
import java.util.Arrays;

/**
 * The callbacks that run now, one inside the other, and the drains they belong to. Grows with the
 * nesting only. Loop thread only.
 */
final class ExecutionStack {
  private long[] ids = new long[32];
  private int depth;

  private QueueKind[] drainQueues = new QueueKind[4];
  private long[] drainStarts = new long[4];
  private int[] drainDepths = new int[4];
  private int[] drainCounts = new int[4];
  private int drains;

  /** The id of the innermost callback; 0 = none. */
  long current() {
    return depth == 0 ? 0 : ids[depth - 1];
  }

  /** Whether neither a callback nor a drain is under way: whoever calls now is the loop. */
  boolean isEmpty() {
    return depth == 0 && drains == 0;
  }

  void push(long id) {
    if (drains > 0 && depth == drainDepths[drains - 1]) {
      drainCounts[drains - 1]++;
    }
    if (depth == ids.length) {
      ids = Arrays.copyOf(ids, depth * 2);
    }
    ids[depth++] = id;
  }

  /** How many callbacks end when that of {@code id} ends; 0 if it does not run. */
  int countDownTo(long id) {
    for (int i = depth - 1; i >= 0; i--) {
      if (ids[i] == id) {
        return depth - i;
      }
    }
    return 0;
  }

  long pop() {
    return ids[--depth];
  }

  void beginDrain(QueueKind queue, long now) {
    if (drains == drainQueues.length) {
      drainQueues = Arrays.copyOf(drainQueues, drains * 2);
      drainStarts = Arrays.copyOf(drainStarts, drains * 2);
      drainDepths = Arrays.copyOf(drainDepths, drains * 2);
      drainCounts = Arrays.copyOf(drainCounts, drains * 2);
    }
    drainQueues[drains] = queue;
    drainStarts[drains] = now;
    drainDepths[drains] = depth;
    drainCounts[drains++] = 0;
  }

  /** Ends the innermost drain and returns its callbacks; -1 if that queue's drain was not seen. */
  int endDrain(QueueKind queue) {
    if (drains == 0 || drainQueues[drains - 1] != queue) {
      return -1;
    }
    return drainCounts[--drains];
  }

  /** When the drain that {@link #endDrain} ended last had begun. */
  long endedDrainStart() {
    return drainStarts[drains];
  }
}
