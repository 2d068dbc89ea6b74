package dev.orrery.runtime.loop;

import java.util.concurrent.TimeUnit;

/**
 * A clock that can be stopped and set forward while a program runs. It begins where its base stands,
 * and runs with it.
 *
 * <p>Two things stop it: {@link #freeze} is asked for and lasts until {@link #unfreeze}; {@link
 * #hold} is for the time in which a debugger keeps the loop waiting, which so does not exist for the
 * loop's timers. Any thread.
 */
public final class VirtualClock implements Clock {
  private final Clock base;

  /** While the clock runs: what its time is ahead of the base's. */
  private long ahead;

  /** While the clock is stopped: its time. */
  private long stoppedAt;

  private boolean frozen;
  private boolean held;

  public VirtualClock(Clock base) {
    this.base = base;
  }

  @Override
  public synchronized long nanos() {
    return frozen || held ? stoppedAt : base.nanos() + ahead;
  }

  @Override
  public synchronized boolean isFrozen() {
    return frozen;
  }

  /** Stops the clock; nothing happens if it is frozen. */
  public synchronized void freeze() {
    stoppedAt = nanos();
    frozen = true;
  }

  /** Lets the clock go on from where it stands. */
  public synchronized void unfreeze() {
    ahead = nanos() - base.nanos();
    frozen = false;
  }

  /** Stops the clock until {@link #release}, however often frozen and unfrozen meanwhile. */
  public synchronized void hold() {
    stoppedAt = nanos();
    held = true;
  }

  public synchronized void release() {
    ahead = nanos() - base.nanos();
    held = false;
  }

  /** Sets the clock forward, running or not. */
  public synchronized void advance(long milliseconds) {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("time does not run backwards: " + milliseconds);
    }
    long nanos = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    stoppedAt += nanos;
    ahead += nanos;
  }
}
