package dev.orrery.runtime.loop;

/** One immediate; {@link ImmediateQueue} owns the state. Loop thread only. */
public abstract class ImmediateEntry {
  boolean queued;
  boolean refed;

  /** Calls the immediate's function. */
  protected abstract Outcome fire();

  /** Called once the immediate has run or was cleared. */
  protected void onDestroy() {}

  /** Async id of the immediate's resource. */
  public long asyncId() {
    return 0;
  }

  /** The function of the engine's that will be called, for observers; null if unknown. */
  public Object callback() {
    return null;
  }

  /** True while it waits and keeps the loop alive. */
  public final boolean hasRef() {
    return refed;
  }

  /** True once it runs, has run or was cleared. */
  public final boolean isDestroyed() {
    return !queued;
  }
}
