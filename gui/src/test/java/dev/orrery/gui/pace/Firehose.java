package dev.orrery.gui.pace;

import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.cdp.Transport;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.record.LoopRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A program's messages as they come over a socket, made before, sent at their pace. */
final class Firehose implements Transport {
  private static final int BATCHES_PER_SECOND = 30;

  private final Deque<String> messages = new ArrayDeque<>();
  private final int perBatch;
  private volatile Consumer<String> received;
  private volatile Runnable closed;
  private volatile long sent;
  private volatile double lateMs;

  /** {@code seconds} of a program with that many records a second. */
  Firehose(int perSecond, int seconds) {
    perBatch = perSecond / BATCHES_PER_SECOND;
    Turns turns = new Turns(1_000_000_000L / perSecond);
    RecordJsonWriter writer = new RecordJsonWriter();
    for (int i = 0; i < BATCHES_PER_SECOND * seconds; i++) {
      List<LoopRecord> batch = new ArrayList<>(perBatch);
      for (int n = 0; n < perBatch; n++) {
        batch.add(turns.get());
      }
      JsonObject event = new JsonObject();
      event.addProperty("method", EventLoopDomain.RECORDS.method());
      event.add("params", ProtocolJson.toJson(writer.batch(batch, 0)));
      messages.add(event.toString());
    }
  }

  @Override
  public void start(Consumer<String> to, Runnable whenClosed) {
    received = to;
    closed = whenClosed;
  }

  @Override
  public void send(String message) {
    // What the visualizer asks for needs no answer here.
  }

  @Override
  public void close() {
    closed.run();
  }

  long sent() {
    return sent;
  }

  /** The longest that a batch was behind the time at which it was to be sent. */
  double lateMs() {
    return lateMs;
  }

  /** Sends all, each batch at its time or as soon as the one before has been taken. */
  void run() {
    long began = System.nanoTime();
    for (long i = 0; !messages.isEmpty(); i++) {
      long due = began + i * 1_000_000_000L / BATCHES_PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      received.accept(messages.poll());
      sent += perBatch;
      lateMs = Math.max(lateMs, (System.nanoTime() - due) / 1e6);
    }
  }
}
