package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.QueueKind;

/**
 * Calls back once, or repeatedly, after a time counted from the loop's {@code now()}. Repeats are
 * due {@code repeatMs} after the loop time at which the previous one ran. Loop thread only.
 */
public final class Timer extends Handle {
  /** Loop time in milliseconds. */
  long due;

  /** Order of start: timers due at the same time run in it. */
  long startId;

  /** Position in the heap, or -1; see {@link TimerHeap}. */
  int heapIndex = -1;

  /** Taken out of the heap because due, not yet called. */
  boolean ready;

  private long repeatMs;
  private Runnable callback;

  public Timer(EventLoop loop) {
    super(loop, HandleType.TIMER);
  }

  /**
   * (Re)starts the timer.
   *
   * @param timeoutMs 0 or more; 0 means the next timers phase
   * @param repeatMs 0 = once
   */
  public void start(long timeoutMs, long repeatMs, Runnable callback) {
    if (isClosing()) {
      throw new IllegalStateException("timer is closing");
    }
    stop();
    this.callback = callback;
    this.repeatMs = repeatMs;
    long at = loop().now() + timeoutMs;
    due = at < 0 ? Long.MAX_VALUE : at;
    loop().timers.add(this);
    activate();
    loop().observer.enqueue(QueueKind.TIMERS, asyncId(), due, null);
  }

  public void stop() {
    ready = false;
    loop().timers.remove(this);
    deactivate();
  }

  /** Starts anew with the repeat time as timeout; does nothing for a timer that does not repeat. */
  public void again() {
    if (repeatMs > 0) {
      start(repeatMs, repeatMs, callback);
    }
  }

  /** Loop time in milliseconds at which the timer is due; meaningful while active. */
  public long due() {
    return due;
  }

  void fire() {
    again();
    callback.run();
  }

  @Override
  protected void onClose() {
    stop();
  }
}
