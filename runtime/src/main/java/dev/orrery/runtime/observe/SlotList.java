package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the slots it gets. For one thread at a time. */
final class SlotList extends RecordWriter {
  private record Kept(long time, long head, long a, long b, long c, Object attachment) {}

  private final Deque<Kept> slots = new ArrayDeque<>();

  @Override
  public void slot(long time, long head, long a, long b, long c, Object attachment) {
    slots.add(new Kept(time, head, a, b, c, attachment));
  }

  /** Passes the first one on and forgets it; false if there is none. */
  boolean moveFirstTo(RecordWriter writer) {
    Kept first = slots.poll();
    if (first != null) {
      writer.slot(first.time, first.head, first.a, first.b, first.c, first.attachment);
    }
    return first != null;
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }
}
