package dev.orrery.protocol.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.orrery.protocol.cdp.Client;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.Transport;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.RecordsEvent;
import dev.orrery.protocol.json.RecordJsonReader;
import dev.orrery.protocol.record.LoopRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A program that runs, over any transport that carries the EventLoop domain. */
public final class LiveFeed implements Feed, LoopControl {
  /** Batches a second: as often as the screen is drawn, about. */
  private static final int RATE = 30;

  private static final int PREVIEW = 64;

  private final EnableParams watched;
  private final boolean letGo;
  private final Client client;
  private final RecordJsonReader reader = new RecordJsonReader();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile String title;
  private volatile String problem;
  private volatile boolean closed;

  /**
   * A program that answers over a transport.
   *
   * @param title until the program tells its own
   * @param letGo whether the loop goes on, if it is held, once it is watched
   */
  public LiveFeed(String title, Transport transport, boolean letGo) {
    this(title, transport, letGo, new EnableParams(null, RATE, PREVIEW));
  }

  /** As the other one, but only what is {@code watched}, which costs the program less. */
  public LiveFeed(String title, Transport transport, boolean letGo, EnableParams watched) {
    this.watched = watched;
    this.title = title;
    this.letGo = letGo;
    this.client = new Client(transport, this::trouble);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void start(FeedListener listener) {
    client.on(EventLoopDomain.RECORDS, event -> deliver(event, listener));
    client.on(EventLoopDomain.PAUSED, listener::paused);
    client.on(EventLoopDomain.RESUMED, ignored -> listener.resumed());
    client.on(EventLoopDomain.STATE_CHANGED, event -> listener.control(event.control()));
    client.closed().whenComplete((done, failure) -> end(listener, closed ? null : lost()));
    client.start();
    call(Command.untyped("Target.getTargetInfo"), new JsonObject()).thenAccept(this::name);
    call(EventLoopDomain.ENABLE, watched)
        .whenComplete(
            (done, failure) -> {
              if (failure != null && !closed) {
                problem = title + " cannot be observed: " + failure.getMessage();
                client.close();
              } else if (letGo) {
                call(EventLoopDomain.RESUME);
              }
            });
  }

  private void name(JsonObject target) {
    if (target.get("targetInfo") instanceof JsonObject info
        && info.get("title") instanceof JsonPrimitive name
        && !name.getAsString().isBlank()) {
      title = name.getAsString();
    }
  }

  private String lost() {
    return problem == null ? title + " has ended, or the connection to it is lost." : problem;
  }

  private void end(FeedListener listener, String why) {
    if (over.compareAndSet(false, true)) {
      listener.ended(why);
    }
  }

  private void deliver(RecordsEvent event, FeedListener listener) {
    try {
      List<LoopRecord> batch = reader.batch(event);
      if (event.dropped() > 0) {
        List<LoopRecord> all = new ArrayList<>(batch.size() + 1);
        long time = batch.isEmpty() ? 0 : batch.getFirst().time();
        all.add(new LoopRecord.Dropped(time, event.dropped()));
        all.addAll(batch);
        batch = all;
      }
      listener.records(batch);
    } catch (JsonParseException e) {
      trouble(e);
    }
  }

  /** A message that makes no sense: what follows would make none either. */
  private void trouble(Exception e) {
    problem = title + " sends what this visualizer does not understand: " + e.getMessage();
    client.close();
  }

  @Override
  public LoopControl control() {
    return this;
  }

  @Override
  public <P, R> CompletableFuture<R> call(Command<P, R> command, P parameters) {
    return client.call(command, parameters);
  }

  /** As {@link #call(Command, Object)}, for commands without parameters. */
  public <R> CompletableFuture<R> call(Command<Empty, R> command) {
    return client.call(command);
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
