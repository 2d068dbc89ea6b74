package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.loop.VirtualClock;

/** Keeps the loop waiting, and its clock; loop thread, unless a method says otherwise. */
final class GateHold {
  private final VirtualClock clock;
  private final GateTasks tasks;

  /** Nanoseconds for which the loop was kept waiting. */
  private volatile long heldNanos;

  /** The loop waits here: nothing that its tasks do stops it again. */
  private volatile boolean holding;

  GateHold(VirtualClock clock, GateTasks tasks) {
    this.clock = clock;
    this.tasks = tasks;
  }

  /** Runs {@code first} and then tasks as they come, for as long as {@code wait} says. */
  void during(Runnable first, GateTasks.Wait wait) {
    long start = System.nanoTime();
    holding = true;
    clock.hold();
    try {
      first.run();
      tasks.runWhile(wait);
    } finally {
      clock.release();
      heldNanos += System.nanoTime() - start;
      holding = false;
    }
  }

  /** Any thread. */
  boolean isHolding() {
    return holding;
  }

  /** Nanoseconds without those of waiting; meaningful as differences. Any thread. */
  long activeNanos() {
    return System.nanoTime() - heldNanos;
  }
}
