package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.VirtualClock;
import java.util.concurrent.CompletableFuture;

/**
 * The clock of a loop, which timers go by. It can be frozen, and then set forward: timers that so
 * become due run in the iteration under way. I/O goes on in frozen time.
 *
 * <p>Only timers follow it. {@code Date}, {@code performance.now()} and {@code process.hrtime()} go
 * on telling the time of the machine, which certificates, cookies and other programs go by.
 *
 * <p>Any thread. Each change takes effect on the loop's thread and completes with the loop time in
 * milliseconds.
 */
public final class VirtualTime {
  private final LoopGate gate;
  private final EventLoop loop;
  private final VirtualClock clock;

  VirtualTime(LoopGate gate, EventLoop loop, VirtualClock clock) {
    this.gate = gate;
    this.loop = loop;
    this.clock = clock;
  }

  public boolean isFrozen() {
    return clock.isFrozen();
  }

  /** Stops the clock. Timers no longer become due by themselves. */
  public CompletableFuture<Long> freeze() {
    return change(clock::freeze);
  }

  /** Lets the clock go on from where it stands. */
  public CompletableFuture<Long> unfreeze() {
    return change(clock::unfreeze);
  }

  /** Sets the clock forward, frozen or not. */
  public CompletableFuture<Long> advance(long milliseconds) {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("time does not run backwards: " + milliseconds);
    }
    return change(() -> clock.advance(milliseconds));
  }

  /**
   * Sets the clock to the time at which the next timer is due. Nothing happens if there is no timer
   * or it is due already. Fails with an IllegalStateException if the clock is not frozen.
   */
  public CompletableFuture<Long> jumpToNextTimer() {
    return change(
        () -> {
          if (!clock.isFrozen()) {
            throw new IllegalStateException("the clock is not frozen");
          }
          loop.updateTime();
          clock.advance(Math.max(0, loop.nextTimerDue() - loop.now()));
        });
  }

  private CompletableFuture<Long> change(Runnable change) {
    CompletableFuture<Long> result =
        gate.inLoop(
            () -> {
              change.run();
              loop.updateTime();
              return loop.now();
            });
    return result.thenApply(
        now -> {
          gate.changed();
          return now;
        });
  }
}
