package dev.orrery.gui.pace;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** Takes the times between the pulses, from {@link #begin} to {@link #end}. */
final class Frames extends AnimationTimer {
  private final long[] times = new long[100_000];
  private final Runnable eachFrame;
  private int count;

  /** {@code eachFrame}: what is to be done in each. */
  Frames(Runnable eachFrame) {
    this.eachFrame = eachFrame;
  }

  @Override
  public void handle(long now) {
    // The pulse's own time is when it was due; what is wanted is when it came.
    times[Math.min(count++, times.length - 1)] = System.nanoTime();
    eachFrame.run();
  }

  Frames begin() {
    start();
    return this;
  }

  /** Stops, and says how it was. */
  String end() {
    stop();
    long[] gaps = new long[Math.max(1, count - 1)];
    for (int i = 1; i < count; i++) {
      gaps[i - 1] = times[i] - times[i - 1];
    }
    Arrays.sort(gaps);
    double seconds = (times[Math.max(0, count - 1)] - times[0]) / 1e9;
    return String.format(
        Locale.ROOT,
        "%.1f frames/s; frame times median %.1f ms, 95%% %.1f ms, 99%% %.1f ms, longest %.1f ms",
        (count - 1) / seconds,
        gaps[gaps.length / 2] / 1e6,
        gaps[gaps.length * 95 / 100] / 1e6,
        gaps[gaps.length * 99 / 100] / 1e6,
        gaps[gaps.length - 1] / 1e6);
  }
}
