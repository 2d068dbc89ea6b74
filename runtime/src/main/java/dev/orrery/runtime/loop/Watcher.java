package dev.orrery.runtime.loop;

/**
 * A handle called once in each iteration, in the phase its subclass stands for, while started. Those
 * of one phase run in the order they were started. Loop thread only.
 */
public abstract sealed class Watcher extends Handle permits Idle, Prepare, Check {
  private final WatcherList list;
  private Runnable callback;

  Watcher(EventLoop loop, HandleType type, WatcherList list) {
    super(loop, type);
    this.list = list;
  }

  /** Starts the handle; does nothing if it is started. */
  public final void start(Runnable callback) {
    if (isClosing()) {
      throw new IllegalStateException(type() + " handle is closing");
    }
    if (!isActive()) {
      this.callback = callback;
      list.add(this);
      activate();
    }
  }

  public final void stop() {
    if (isActive()) {
      list.remove(this);
      deactivate();
    }
  }

  @Override
  protected final void onClose() {
    stop();
  }

  final void call() {
    callback.run();
  }
}
