package dev.orrery.intellij.loop;

import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.LoopRecord;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows a program. Sheets come a few times a second, and only when something has changed. Any thread
 * may call; the listener is called on threads of the watch.
 */
public final class LoopWatch implements AutoCloseable {
  private static final long INTERVAL_MS = 200;

  /** Hears of a watch. */
  public interface Listener {
    /** How the loop stands now. */
    void sheet(LoopSheet sheet);

    /** No more sheets will come; {@code why} is a sentence, null if all is as it should be. */
    void ended(String why);
  }

  private final Feed feed;
  private final Listener listener;
  private final ScheduledExecutorService clock;
  private final LoopModel model = new LoopModel();
  private boolean changed;

  /** A watch on a feed that has not been started; closes it in the end. */
  public LoopWatch(Feed feed, Listener listener) {
    this.feed = feed;
    this.listener = listener;
    // What ends because it was closed comes too late, and is of no interest.
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> Thread.ofPlatform().daemon().name("orrery-loop-watch").unstarted(task),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Begins. To be called once. */
  public void start() {
    clock.scheduleWithFixedDelay(this::publish, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    feed.start(
        new FeedListener() {
          @Override
          public void records(List<LoopRecord> batch) {
            apply(batch);
          }

          @Override
          public void ended(String why) {
            end(why);
          }
        });
  }

  private synchronized void apply(List<LoopRecord> batch) {
    batch.forEach(model::apply);
    changed |= !batch.isEmpty();
  }

  private synchronized LoopState take() {
    if (!changed) {
      return null;
    }
    changed = false;
    return model.snapshot();
  }

  private void publish() {
    LoopState state = take();
    if (state != null) {
      listener.sheet(LoopSheets.of(feed.title(), state));
    }
  }

  private void end(String why) {
    clock.execute(
        () -> {
          publish();
          listener.ended(why);
          clock.shutdown();
        });
  }

  /** Whether the loop can be driven: not that of a recording. */
  public boolean isControllable() {
    return feed.control() != null;
  }

  /** Has the loop stand still, or go on. */
  public void pause(boolean still, Consumer<String> trouble) {
    LoopControl control = feed.control();
    control
        .call(still ? EventLoopDomain.PAUSE : EventLoopDomain.RESUME, new Empty())
        .whenComplete((done, failure) -> tell(failure, trouble));
  }

  /** Goes on to the next callback. */
  public void step(Consumer<String> trouble) {
    feed.control()
        .call(EventLoopDomain.STEP, new StepParams(StepUnit.CALLBACK))
        .whenComplete((done, failure) -> tell(failure, trouble));
  }

  private static void tell(Throwable failure, Consumer<String> trouble) {
    if (failure != null) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      trouble.accept("The loop does not obey: " + cause.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    feed.close();
  }
}
