package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends one session its records. While the client does not keep up, records stay in the ring buffer;
 * what is overwritten there is lost to it, and counted. The service's thread only.
 */
final class RecordFeed implements AutoCloseable {
  private static final int BATCH = 4000;
  private static final long PATIENCE_NS = 1_000_000_000;

  private final RecordSubscription subscription;
  private final RecordFilter filter;
  private final RecordJsonWriter json;
  private final EventSender events;

  RecordFeed(
      RecordSubscription subscription,
      RecordFilter filter,
      RecordJsonWriter json,
      EventSender events) {
    this.subscription = subscription;
    this.filter = filter;
    this.json = json;
    this.events = events;
  }

  /** Sends what there is, one batch at most. */
  void pump() {
    if (!events.isBehind()) {
      sendBatch();
    }
  }

  /**
   * Sends all there is, at the client's pace, until a time of {@link System#nanoTime}. A client that
   * takes nothing for {@value #PATIENCE_NS} ns is left.
   */
  void flush(long deadline) throws InterruptedException {
    long lastSent = System.nanoTime();
    for (long now = lastSent;
        now < deadline && now - lastSent < PATIENCE_NS;
        now = System.nanoTime()) {
      if (events.isBehind()) {
        Thread.sleep(1);
      } else if (sendBatch()) {
        lastSent = now;
      } else {
        return;
      }
    }
  }

  private boolean sendBatch() {
    RecordReader reader = subscription.reader();
    long droppedBefore = reader.dropped();
    List<LoopRecord> batch = new ArrayList<>();
    reader.read(
        loopRecord -> {
          LoopRecord sent = filter.apply(loopRecord);
          if (sent != null) {
            batch.add(sent);
          }
        },
        BATCH);
    if (!batch.isEmpty()) {
      events.send(EventLoopDomain.RECORDS, json.batch(batch, reader.dropped() - droppedBefore));
    }
    return !batch.isEmpty();
  }

  @Override
  public void close() {
    subscription.close();
  }
}
