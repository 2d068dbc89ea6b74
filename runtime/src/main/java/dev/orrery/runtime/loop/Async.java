package dev.orrery.runtime.loop;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets another thread call back into the loop. Active, and so keeping the loop alive, from its
 * creation until closed or unref'd.
 */
public final class Async extends Handle {
  private final AtomicBoolean sent = new AtomicBoolean();
  private final Runnable callback;

  public Async(EventLoop loop, HandleType type, Runnable callback) {
    super(loop, type);
    this.callback = callback;
    activate();
  }

  public Async(EventLoop loop, Runnable callback) {
    this(loop, HandleType.ASYNC, callback);
  }

  /** Any thread. Several sends before the callback runs are one. */
  public void send() {
    if (sent.compareAndSet(false, true)) {
      loop().post(this::deliver);
    }
  }

  private void deliver() {
    sent.set(false);
    if (!isClosing()) {
      callback.run();
    }
  }
}
