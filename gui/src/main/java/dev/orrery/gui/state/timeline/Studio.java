package dev.orrery.gui.state.timeline;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Has pictures, or answers, made on a thread of its own: of all that are ordered while one is made only
 * the latest is made. Any thread may order and take.
 *
 * @param <P> the picture
 */
public final class Studio<P> {
  private final AtomicReference<Supplier<P>> order = new AtomicReference<>();
  private final AtomicReference<P> ready = new AtomicReference<>();
  private volatile boolean working;

  /** Has a picture made; another order that is not begun is forgotten. */
  public void order(Supplier<P> picture) {
    order.set(picture);
    begin();
  }

  private synchronized void begin() {
    if (!working) {
      working = true;
      Thread.ofVirtual().name("orrery-studio").start(this::work);
    }
  }

  private void work() {
    while (true) {
      Supplier<P> next = order.getAndSet(null);
      if (next == null && isOver()) {
        return;
      }
      if (next != null) {
        make(next);
      }
    }
  }

  private void make(Supplier<P> next) {
    boolean made = false;
    try {
      ready.set(next.get());
      made = true;
    } finally {
      if (!made) {
        leaveToAnother();
      }
    }
  }

  /** It has failed, and with it this thread. */
  private synchronized void leaveToAnother() {
    working = false;
    if (order.get() != null) {
      begin();
    }
  }

  private synchronized boolean isOver() {
    working = order.get() != null;
    return !working;
  }

  /** The latest picture that is done and has not been taken, or null. */
  public P take() {
    return ready.getAndSet(null);
  }

  /** Whether nothing is being made or waits to be taken. */
  public boolean isIdle() {
    return !working && order.get() == null && ready.get() == null;
  }
}
