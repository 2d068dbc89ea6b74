package dev.orrery.gui.state;

import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunListener;
import dev.orrery.protocol.record.LoopRecord;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * One program or recording that is looked at. Folds what comes on its own thread and publishes the
 * moment to show, which is the latest one unless somebody has gone back. Any thread may call.
 */
public final class Session implements AutoCloseable {
  /** Bytes of a record with what is made of it, and about as much again for everything else. */
  private static final long RECORD_BYTES = 1_000;

  private static final long MIN_RECORDS = 250_000;
  private static final long MAX_RECORDS = 4_000_000;

  /** Batches that may wait; then the feed does. */
  private static final int BACKLOG = 64;

  /** Between moments while there is more to do. */
  private static final long PUBLISH_NS = 25_000_000;

  private static final long LATEST = -1;

  private final Feed feed;
  private final Tape tape = new Tape(capacity());
  private final List<Index> indexes = new CopyOnWriteArrayList<>();
  private final LinkedBlockingDeque<Runnable> tasks = new LinkedBlockingDeque<>(BACKLOG);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("orrery-model").unstarted(this::run);

  /** Session's thread only, as the next four. */
  private final LoopModel model = new LoopModel();

  private LoopModel past;
  private long pastEnd;
  private boolean stale;
  private long publishedAt;

  private volatile long target = LATEST;
  private volatile Moment moment = new Moment(0, true, model.snapshot());
  private volatile Status status = Status.BEGIN;
  private volatile boolean closed;

  /** Whether folding has failed: what would follow makes no sense any more. */
  private volatile boolean broken;

  public Session(Feed feed) {
    this.feed = feed;
    model.listen(new Callbacks());
  }

  /** How many records there is memory for. */
  private static long capacity() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / RECORD_BYTES, MIN_RECORDS, MAX_RECORDS);
  }

  /** Adds what wants every record; before {@link #start}. */
  public void addIndex(Index index) {
    indexes.add(index);
  }

  /** Begins. To be called once. */
  public void start() {
    thread.start();
    feed.start(new Deliveries());
  }

  public Feed feed() {
    return feed;
  }

  public Tape tape() {
    return tape;
  }

  /** What to show now. */
  public Moment moment() {
    return moment;
  }

  public Status status() {
    return status;
  }

  /** Goes to the moment before a record. */
  public void goTo(long record) {
    target = Math.max(tape.begin(), record);
    later(this::publish);
  }

  /** The state before a record, whatever is shown. */
  public CompletableFuture<LoopState> recall(long record) {
    CompletableFuture<LoopState> answer = new CompletableFuture<>();
    later(() -> answer.complete(at(Math.clamp(record, tape.begin(), tape.end())).snapshot()));
    return answer;
  }

  /** Goes to the latest moment and stays with it. */
  public void follow() {
    target = LATEST;
    later(this::publish);
  }

  /** Whether the moment shown is the latest one, and goes on being it. */
  public boolean isFollowing() {
    return target == LATEST;
  }

  @Override
  public void close() {
    closed = true;
    feed.close();
    thread.interrupt();
  }

  private void run() {
    try {
      while (!closed) {
        run(tasks.take());
      }
    } catch (InterruptedException _) {
      // Closed.
    } finally {
      // Whoever waits for room gets it; nothing more is let in.
      tasks.clear();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
      // Nobody can look at more moments than this; each costs a copy of what has changed.
      if (stale && (tasks.isEmpty() || System.nanoTime() - publishedAt > PUBLISH_NS)) {
        publish();
      }
    } catch (RuntimeException | Error e) {
      broken = true;
      feed.close();
      status = status.ended("Something went wrong in the visualizer itself (" + e + ").");
    }
  }

  /** Puts a task where it comes next: people do not wait behind records. */
  private void later(Runnable task) {
    if (!tasks.offerFirst(task)) {
      Thread.ofVirtual().start(() -> put(task));
    }
  }

  private void put(Runnable task) {
    try {
      tasks.putFirst(task);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void fold(List<LoopRecord> batch) {
    for (LoopRecord next : batch) {
      long number = tape.end();
      boolean forgot = tape.append(next, model);
      model.apply(next);
      for (Index index : indexes) {
        if (forgot) {
          index.forgetBefore(tape.begin());
        }
        index.add(number, next);
      }
    }
    indexes.forEach(Index::endOfBatch);
    stale = true;
  }

  private void publish() {
    stale = false;
    publishedAt = System.nanoTime();
    long wanted = target;
    if (wanted == LATEST || wanted >= tape.end()) {
      moment = new Moment(tape.end(), wanted == LATEST, model.snapshot());
    } else if (wanted != moment.record() || moment.latest()) {
      moment = new Moment(wanted, false, at(wanted).snapshot());
    }
  }

  /** The model before a record; goes on from the last one asked for if that is nearer. */
  private LoopModel at(long number) {
    long start = tape.startOf(number);
    if (past == null || pastEnd > number || pastEnd < start) {
      past = tape.before(start);
      pastEnd = start;
    }
    while (pastEnd < number) {
      past.apply(tape.get(pastEnd++));
    }
    return past;
  }

  /** Tells the indexes of callbacks. */
  private final class Callbacks implements RunListener {
    @Override
    public void began(Run run) {
      indexes.forEach(index -> index.began(tape.end() - 1, run));
    }

    @Override
    public void ended(Run run) {
      indexes.forEach(index -> index.ended(tape.end() - 1, run));
    }
  }

  /** Takes what the feed delivers to the session's thread. */
  private final class Deliveries implements FeedListener {
    @Override
    public void records(List<LoopRecord> batch) {
      deliver(
          () -> {
            if (!broken) {
              fold(batch);
            }
          });
    }

    /** Waits while there is a backlog, and with it the feed; but not once nobody works it off. */
    private void deliver(Runnable task) {
      try {
        if (!closed && !broken) {
          tasks.putLast(task);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void progress(double fraction) {
      deliver(() -> status = status.read(fraction));
    }

    @Override
    public void control(ControlState state) {
      deliver(() -> status = status.driven(state));
    }

    @Override
    public void paused(PausedEvent event) {
      deliver(
          () -> {
            publish();
            status = status.paused(event);
          });
    }

    @Override
    public void resumed() {
      deliver(() -> status = status.paused(null));
    }

    @Override
    public void ended(String why) {
      deliver(
          () -> {
            publish();
            status = broken ? status : status.ended(why);
          });
    }
  }
}
