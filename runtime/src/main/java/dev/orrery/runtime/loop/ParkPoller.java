package dev.orrery.runtime.loop;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Poller for a loop that has no sockets yet: it parks the thread until woken or timed out. */
public final class ParkPoller implements Poller {
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile Thread waiter;
  private long idleNanos;

  @Override
  public void poll(long timeoutMs) {
    if (timeoutMs == 0) {
      woken.set(false);
      return;
    }
    long start = System.nanoTime();
    waiter = Thread.currentThread();
    park(start, timeoutMs);
    waiter = null;
    woken.set(false);
    idleNanos += System.nanoTime() - start;
  }

  /** Parks again after spurious returns; an interrupt is consumed, or else parking would spin. */
  private void park(long start, long timeoutMs) {
    long limit = TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (!woken.get()) {
      if (timeoutMs < 0) {
        LockSupport.park(this);
      } else {
        long left = limit - (System.nanoTime() - start);
        if (left <= 0) {
          return;
        }
        LockSupport.parkNanos(this, left);
      }
      Thread.interrupted();
    }
  }

  @Override
  public void wakeup() {
    woken.set(true);
    LockSupport.unpark(waiter);
  }

  @Override
  public long idleNanos() {
    return idleNanos;
  }
}
