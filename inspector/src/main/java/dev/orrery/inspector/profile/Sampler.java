package dev.orrery.inspector.profile;

import com.google.gson.JsonObject;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.ProfiledFunction;
import dev.orrery.runtime.observe.LoopPosition;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills a CPU profile from a thread of its own until stopped. Whether the loop waits is seen from
 * there; what runs, the JS thread looks up itself at its next safe point.
 */
public final class Sampler {
  /** At most one part in this many of the program's time goes into samples. */
  private static final int SHARE = 16;

  private final InspectedRuntime runtime;
  private final ScriptNames scripts;
  private final long interval;
  private final CpuProfile profile = new CpuProfile(System.nanoTime());
  private final LoopPosition position;
  private final Thread thread = new Thread(this::sample, "orrery-profiler");
  private volatile boolean stopped;
  private volatile boolean requested;

  /** The earliest time for the next sample, so that samples do not slow the program down. */
  private volatile long notBefore;

  private Sampler(InspectedRuntime runtime, ScriptNames scripts, long interval) {
    this.runtime = runtime;
    this.scripts = scripts;
    this.interval = interval;
    this.position = new LoopPosition(runtime.isInCallback());
    this.notBefore = System.nanoTime();
    thread.setDaemon(true);
  }

  /**
   * Starts a profile; JS thread.
   *
   * @param intervalMicros wanted time between samples; more if they would cost too much
   */
  public static Sampler start(InspectedRuntime runtime, ScriptNames scripts, long intervalMicros) {
    Sampler sampler = new Sampler(runtime, scripts, intervalMicros * 1000);
    runtime.observation().addObserver(sampler.position);
    runtime.observation().describeTo(sampler.position);
    sampler.thread.start();
    return sampler;
  }

  private void sample() {
    // Here, because loading the classes it needs takes a while.
    try (var _ = new Collections(profile::addCollection)) {
      sampleUntilStopped();
    }
  }

  private void sampleUntilStopped() {
    long next = System.nanoTime();
    while (!stopped) {
      next = Math.max(next + interval, System.nanoTime());
      for (long now; !stopped && (now = System.nanoTime()) < next; ) {
        LockSupport.parkNanos(next - now);
      }
      if (!stopped) {
        sampleAt(System.nanoTime());
      }
    }
  }

  private void sampleAt(long time) {
    if (position.isWaiting()) {
      profile.addIdle(time);
    } else if (!position.isInCallback()) {
      profile.addProgram(time);
    } else if (!requested && time - notBefore >= 0) {
      requested = true;
      long turn = position.turn();
      try {
        runtime.sampleStack(
            (functions, line, began) -> {
              if (!stopped) {
                sampled(time, turn, functions, line);
              }
              long end = System.nanoTime();
              notBefore = end + SHARE * (end - began);
              requested = false;
            });
      } catch (IllegalStateException _) {
        // The program ends.
        stopped = true;
      }
    }
  }

  /**
   * JS thread. The sample is of the time it was asked for: a native call may have lasted since. If
   * the program has come out of that callback, what ran is unknown.
   */
  private void sampled(long time, long turn, List<ProfiledFunction> functions, int line) {
    if (turn == position.turn()) {
      profile.add(time, position.describe(), functions, line);
    } else {
      profile.addProgram(time);
    }
  }

  /** Ends the profile; JS thread. */
  public JsonObject stop() {
    stopped = true;
    LockSupport.unpark(thread);
    runtime.observation().removeObserver(position);
    return profile.toJson(System.nanoTime(), scripts);
  }
}
