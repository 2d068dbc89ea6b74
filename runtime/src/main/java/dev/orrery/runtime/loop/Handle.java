package dev.orrery.runtime.loop;

/**
 * A long-lived object of the loop, such as a timer or a socket. An active handle that is ref'd (as
 * all are at first) keeps the loop alive; so does a closing one, until its callback has run.
 *
 * <p>Loop thread only.
 */
public abstract class Handle {
  private final EventLoop loop;
  private final HandleType type;
  private long asyncId;
  private Object owner;
  private boolean active;
  private boolean refed = true;
  private boolean closing;
  private boolean closed;
  private Runnable onClosed;

  protected Handle(EventLoop loop, HandleType type) {
    this.loop = loop;
    this.type = type;
    loop.handles.add(this);
    loop.observer.handleInit(this);
  }

  public final EventLoop loop() {
    return loop;
  }

  public final HandleType type() {
    return type;
  }

  /** Async id of the resource this handle belongs to; 0 if it is the loop's own. */
  public long asyncId() {
    return asyncId;
  }

  /** Says which resource the handle belongs to: its async id, and what stands for it above the loop. */
  public final void setOwner(long id, Object ownerOfHandle) {
    asyncId = id;
    owner = ownerOfHandle;
  }

  /** What {@link #setOwner} was told; null for the loop's own handles. */
  public final Object owner() {
    return owner;
  }

  /** What tells this handle from others, such as {@code host:port} or a path; null if nothing. */
  public String detail() {
    return null;
  }

  /** Lets the handle keep the loop alive while it is active. */
  public final void ref() {
    if (!refed) {
      refed = true;
      loop.activeHandles += active ? 1 : 0;
      loop.observer.handleRef(this);
    }
  }

  /** Lets the loop end although the handle is active. */
  public final void unref() {
    if (refed) {
      refed = false;
      loop.activeHandles -= active ? 1 : 0;
      loop.observer.handleUnref(this);
    }
  }

  public final boolean hasRef() {
    return refed;
  }

  public final boolean isActive() {
    return active;
  }

  /** True from {@link #close} on, also after the callback. */
  public final boolean isClosing() {
    return closing;
  }

  /** True once the close callback is about to run or has run. */
  public final boolean isClosed() {
    return closed;
  }

  /**
   * Stops the handle; {@code onClosed} (may be null) runs in the closing phase.
   *
   * @throws IllegalStateException if the handle is closing already
   */
  public final void close(Runnable onClosed) {
    if (closing) {
      throw new IllegalStateException(type + " handle closed twice");
    }
    closing = true;
    this.onClosed = onClosed;
    loop.observer.handleClose(this);
    onClose();
    deactivate();
    loop.closing.add(this);
  }

  /** Releases what the handle holds; called once, from {@link #close}. */
  protected void onClose() {}

  /** Called in the closing phase just before the close callback; cancels what is unfinished. */
  protected void onFinishClose() {}

  protected final void activate() {
    if (!active) {
      assert !closed : "a closed handle cannot become active";
      active = true;
      loop.activeHandles += refed ? 1 : 0;
      loop.observer.handleActive(this, true);
    }
  }

  protected final void deactivate() {
    if (active) {
      active = false;
      loop.activeHandles -= refed ? 1 : 0;
      loop.observer.handleActive(this, false);
    }
  }

  /** Ends the handle's life; the closing phase calls it. */
  final void finishClose() {
    closed = true;
    loop.handles.remove(this);
    onFinishClose();
    if (onClosed != null) {
      onClosed.run();
    }
  }
}
