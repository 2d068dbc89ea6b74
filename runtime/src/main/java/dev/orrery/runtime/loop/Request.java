package dev.orrery.runtime.loop;

/**
 * A one-shot operation. It keeps the loop alive from {@link #begin} to {@link #end}; there is no
 * way to unref it. Loop thread only.
 */
public abstract class Request {
  private final EventLoop loop;
  private final String type;
  private boolean underWay;

  /** {@code type} is Node's provider name, such as {@code FSREQCALLBACK}. */
  protected Request(EventLoop loop, String type) {
    this.loop = loop;
    this.type = type;
  }

  public final EventLoop loop() {
    return loop;
  }

  public final String type() {
    return type;
  }

  /** Async id of the operation's resource, 0 if it has none. */
  public long asyncId() {
    return 0;
  }

  public final boolean isUnderWay() {
    return underWay;
  }

  public final void begin() {
    if (underWay) {
      throw new IllegalStateException(type + " request begun twice");
    }
    underWay = true;
    loop.requests.add(this);
    loop.observer.requestBegin(this);
  }

  public final void end() {
    if (!underWay) {
      throw new IllegalStateException(type + " request ended but not under way");
    }
    underWay = false;
    loop.requests.remove(this);
    loop.observer.requestEnd(this);
  }
}
