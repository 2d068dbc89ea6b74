package dev.orrery.runtime.loop;

/**
 * One JS timer (what setTimeout and setInterval return). {@link TimerLists} owns the state; the
 * engine's subclass knows what to call. Loop thread only.
 */
public abstract class TimerEntry {
  /** Linked into a list; ends point to the list's own head. */
  TimerEntry previous;

  TimerEntry next;

  /** Duration in milliseconds, -1 once cancelled. */
  long idleTimeout = -1;

  /** Loop time from which the duration counts. */
  long idleStart = -1;

  long repeat;
  boolean refed;
  boolean destroyed = true;

  /** Calls the timer's function; whether it throws is its own business. */
  protected abstract Outcome fire();

  /** Called once the timer is over: cancelled, or called for the last time. */
  protected void onDestroy() {}

  /** Called when a timer that is over is started again; its async resource begins a new life. */
  protected void onRevive() {}

  /** False for a timer whose function was taken away; it is dropped instead of called. */
  protected boolean hasCallback() {
    return true;
  }

  /** Async id of the timer's resource. */
  public long asyncId() {
    return 0;
  }

  /** The function of the engine's that will be called, for observers; null if unknown. */
  public Object callback() {
    return null;
  }

  /** Whether its owner starts it again after each call, for observers. */
  public boolean isInterval() {
    return repeat > 0;
  }

  /** Milliseconds between calls of an interval, 0 for a one-shot timer. */
  public final long repeat() {
    return repeat;
  }

  /** Makes this an interval (more than 0) or one-shot (0) from the next call on. */
  public final void setRepeat(long milliseconds) {
    repeat = milliseconds;
  }

  /** Duration in milliseconds, -1 once cancelled. */
  public final long idleTimeout() {
    return idleTimeout;
  }

  /** Loop time in milliseconds at which the timer was last (re)started. */
  public final long idleStart() {
    return idleStart;
  }

  /** Loop time in milliseconds at which the timer is due at the earliest. */
  public final long due() {
    return idleStart + idleTimeout;
  }

  public final boolean hasRef() {
    return refed;
  }

  public final boolean isDestroyed() {
    return destroyed;
  }

  final boolean isLinked() {
    return next != null;
  }

  final void unlink() {
    if (next != null) {
      previous.next = next;
      next.previous = previous;
      previous = null;
      next = null;
    }
  }
}
