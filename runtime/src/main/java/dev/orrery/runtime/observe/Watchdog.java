package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices callbacks that keep the loop from turning, and has their stack taken while they run: at
 * the limit, then each time the duration has doubled. A daemon thread.
 */
final class Watchdog implements Runnable {
  private static final String OWN_BINDINGS = "dev.orrery.runtime.binding.";
  private static final long ANSWER_MS = 50;
  private static final long FINEST_MS = 1;

  private final ObservedRuntime runtime;
  private final Recorder recorder;
  private final long limitNanos;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("orrery-watchdog").unstarted(this);
  private volatile boolean stopped;

  Watchdog(ObservedRuntime runtime, Recorder recorder, int limitMs) {
    this.runtime = runtime;
    this.recorder = recorder;
    this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMs);
  }

  void start() {
    thread.start();
  }

  void stop() {
    stopped = true;
    thread.interrupt();
  }

  @Override
  public void run() {
    try (GcWatch _ = new GcWatch(recorder)) {
      watch();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() throws InterruptedException {
    long pauseMs = Math.max(FINEST_MS, TimeUnit.NANOSECONDS.toMillis(limitNanos) / 4);
    long watched = 0;
    long next = limitNanos;
    while (!stopped && !recorder.hasEnded()) {
      Thread.sleep(pauseMs);
      long since = recorder.busySince();
      if (since != watched) {
        watched = since;
        next = limitNanos;
      }
      if (since != 0 && recorder.now() - since >= next) {
        next = 2 * (recorder.now() - since);
        sample(since);
      }
    }
  }

  private void sample(long since) throws InterruptedException {
    AtomicBoolean answered = new AtomicBoolean();
    try {
      runtime.sampleStack(
          stack -> {
            answered.set(true);
            recorder.blocked(since, stack);
          });
    } catch (IllegalStateException e) {
      if (!recorder.hasEnded()) {
        throw e;
      }
      return; // The runtime was closed in the meantime.
    }
    for (int waited = 0; waited < ANSWER_MS && !answered.get(); waited++) {
      Thread.sleep(1);
    }
    if (!answered.get()) {
      reportNative(since);
    }
  }

  /** The loop thread is in a native call, where programs have no stack: say which call it is. */
  private void reportNative(long since) {
    for (StackTraceElement frame : runtime.loopThread().getStackTrace()) {
      if (frame.getClassName().startsWith(OWN_BINDINGS)) {
        long now = recorder.now();
        List<Site> call =
            List.of(
                new Site(
                    frame.getMethodName(),
                    frame.getClassName(),
                    Math.max(0, frame.getLineNumber()),
                    0));
        recorder.foreign().add(writer -> writer.blocked(now, now - since, call));
        return;
      }
    }
  }
}
