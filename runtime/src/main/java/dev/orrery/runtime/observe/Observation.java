package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.Clock;
import dev.orrery.runtime.loop.Perturbation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The way in for whoever wants to know what a runtime does. Recording is on while somebody has a
 * subscription: all of them share one recorder, which records what any of them asked for.
 *
 * <p>Any thread may call any method. What has to happen on the loop thread happens at once when
 * called there, and else when the loop comes by.
 */
public final class Observation {
  private final ObservedRuntime runtime;
  private final Clock clock;
  private final List<RecordSubscription> subscriptions = new ArrayList<>();
  private Recorder recorder;
  private Watchdog watchdog;

  public Observation(ObservedRuntime runtime) {
    this(runtime, Clock.system());
  }

  /** {@code clock}: gives the records' times. */
  public Observation(ObservedRuntime runtime, Clock clock) {
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * Starts recording, or takes part in the recording under way; its capacity is that of the first.
   * While the program runs, the records begin with what waits and is open then.
   */
  public synchronized RecordSubscription start(RecordingOptions options) {
    boolean first = subscriptions.isEmpty();
    if (first) {
      recorder = new Recorder(runtime, clock, options);
      watchdog = new Watchdog(runtime, recorder, options.blockedMs());
    }
    Recorder shared = recorder;
    RecordReader reader = new RecordReader(shared, first ? 0 : RecordReader.NOT_YET);
    RecordSubscription subscription = new RecordSubscription(this, options, reader);
    subscriptions.add(subscription);
    if (first) {
      runtime.onLoop(() -> begin(shared));
      watchdog.start();
    } else {
      reconfigure();
      runtime.onLoop(() -> reader.beginWith(present(shared)));
    }
    return subscription;
  }

  private void begin(Recorder begun) {
    begun.begin();
    runtime.addObserver(begun);
    runtime.describeTo(begun);
  }

  /** What somebody who comes later has to know first. */
  private static SlotList present(Recorder recorder) {
    SlotList records = new SlotList();
    recorder.writeStart(records);
    recorder.describeTo(records);
    return records;
  }

  synchronized void end(RecordSubscription subscription) {
    if (!subscriptions.remove(subscription)) {
      return;
    }
    if (!subscriptions.isEmpty()) {
      reconfigure();
      return;
    }
    watchdog.stop();
    Recorder over = recorder;
    runtime.onLoop(
        () -> {
          runtime.removeObserver(over);
          over.end();
        });
  }

  /** Records what any subscription asked for. */
  private void reconfigure() {
    RecordingOptions most = subscriptions.getFirst().options();
    Set<Category> categories = EnumSet.noneOf(Category.class);
    int preview = 0;
    for (RecordSubscription subscription : subscriptions) {
      categories.addAll(subscription.options().categories());
      preview = Math.max(preview, subscription.options().previewLength());
    }
    recorder.configure(most.withCategories(categories).withPreviewLength(preview));
    runtime.onLoop(runtime::interestsChanged);
  }

  public synchronized boolean isRecording() {
    return !subscriptions.isEmpty();
  }

  /**
   * A reader of what the ring buffer still holds, then of what follows; also after the last
   * subscription ended.
   *
   * @throws IllegalStateException if nothing was ever recorded
   */
  public synchronized RecordReader history() {
    if (recorder == null) {
      throw new IllegalStateException("nothing is recorded");
    }
    long oldest = recorder.ring().oldest();
    RecordReader reader = new RecordReader(recorder, oldest);
    reader.missed(oldest);
    return reader;
  }

  /** Whether an exception that nobody handled has been recorded. */
  public synchronized boolean sawFatalError() {
    return recorder != null && recorder.sawFatalError();
  }

  /** Has an observer told of everything from now on, before records are written of it. */
  public void addObserver(RuntimeObserver observer) {
    runtime.onLoop(() -> runtime.addObserver(observer));
  }

  public void removeObserver(RuntimeObserver observer) {
    runtime.onLoop(() -> runtime.removeObserver(observer));
  }

  /** Tells an observer of what there is by now; loop thread. */
  public void describeTo(RuntimeObserver observer) {
    runtime.describeTo(observer);
  }

  /** Records that the loop stands still from now on; loop thread. */
  public void paused(String reason) {
    Recorder current = current();
    if (current != null) {
      current.paused(reason);
    }
  }

  /** Records that the loop goes on; loop thread. */
  public void resumed() {
    Recorder current = current();
    if (current != null) {
      current.resumed();
    }
  }

  /** Runs a task on the loop thread when the loop comes by; at once when called there. */
  public void onLoop(Runnable task) {
    runtime.onLoop(task);
  }

  /** Takes the stack of the program's code, as {@link ObservedRuntime#sampleStack} does. */
  public void sampleStack(Consumer<List<Site>> consumer) {
    runtime.sampleStack(consumer);
  }

  /** The thread that runs loop and program. */
  public Thread loopThread() {
    return runtime.loopThread();
  }

  /** The seed that the loop's choices follow from, 0 if they are the system's; any thread. */
  public long perturbSeed() {
    Perturbation perturbation = runtime.loop().perturbation();
    return perturbation == null ? 0 : perturbation.seed();
  }

  /** What tells the program from others; any thread. */
  public ObservedRuntime.Program program() {
    return runtime.program();
  }

  /** The loop is kept waiting, or goes on: not a pause, nor the program's time. Loop thread. */
  public void held(boolean waits) {
    Recorder current = current();
    if (current != null) {
      current.held(waits);
    }
  }

  private synchronized Recorder current() {
    return subscriptions.isEmpty() ? null : recorder;
  }
}
