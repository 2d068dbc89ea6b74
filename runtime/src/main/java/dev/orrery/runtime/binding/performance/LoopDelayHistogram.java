package dev.orrery.runtime.binding.performance;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Timer;

/** Samples how long the loop takes between two runs of an unref'd timer, in nanoseconds. */
final class LoopDelayHistogram extends RecordedHistogram {
  private static final long ONE_HOUR_NANOS = 3_600_000_000_000L;
  private final Timer timer;
  private final long resolutionMs;
  private boolean enabled;

  LoopDelayHistogram(EventLoop loop, long resolutionMs) {
    super(1, ONE_HOUR_NANOS, 3);
    this.resolutionMs = resolutionMs;
    this.timer = new Timer(loop);
    timer.unref();
  }

  /** Returns false when it was enabled already. */
  boolean enable(boolean reset) {
    if (enabled) {
      return false;
    }
    enabled = true;
    if (reset) {
      reset();
    }
    forgetPrevious();
    timer.start(resolutionMs, resolutionMs, this::recordDelta);
    return true;
  }

  /** Returns false when it was disabled already. */
  boolean disable() {
    if (!enabled) {
      return false;
    }
    enabled = false;
    timer.stop();
    return true;
  }
}
