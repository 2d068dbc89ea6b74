package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Records of threads other than the loop's, until the loop's thread puts them with its own. Bounded:
 * while the loop stands still they are counted rather than kept.
 */
final class ForeignRecords {
  private static final int MAX_WAITING = 8192;

  private final ConcurrentLinkedQueue<Consumer<RecordWriter>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();

  /** Any thread. */
  void add(Consumer<RecordWriter> record) {
    if (waiting.incrementAndGet() > MAX_WAITING) {
      waiting.decrementAndGet();
      dropped.incrementAndGet();
    } else {
      queue.add(record);
    }
  }

  /** Loop thread. */
  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Writes what waits; loop thread. */
  void writeTo(RecordWriter writer, long now) {
    for (Consumer<RecordWriter> record; (record = queue.poll()) != null; ) {
      waiting.decrementAndGet();
      record.accept(writer);
    }
    int lost = dropped.getAndSet(0);
    if (lost > 0) {
      writer.dropped(now, lost);
    }
  }
}
