package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the slots it gets. For one thread at a time. */
final class SlotList extends RecordWriter {
  private final Deque<RecordRing.Copy> slots = new ArrayDeque<>();

  @Override
  public void slot(long time, long head, long a, long b, long c, Object attachment) {
    slots.add(RecordRing.Copy.of(time, head, a, b, c, attachment));
  }

  /** Passes the first one on and forgets it; false if there is none. */
  boolean moveFirstTo(RecordWriter writer) {
    RecordRing.Copy first = slots.poll();
    if (first != null) {
      first.putTo(writer);
    }
    return first != null;
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }
}
