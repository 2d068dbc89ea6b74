package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.WakeCause;

/**
 * Told of everything the loop does, on the loop thread unless a method says otherwise. All methods
 * do nothing by default; an implementation must not throw, but may block (that is how a debugger
 * pauses the loop).
 */
public interface LoopObserver {
  /** Observes nothing. */
  LoopObserver NOOP = new LoopObserver() {};

  default void iterationStart(long iteration) {}

  default void iterationEnd(long iteration) {}

  default void phaseEnter(Phase phase) {}

  /** {@code ran} = callbacks run in the phase. */
  default void phaseExit(Phase phase, int ran) {}

  /** Poll is about to wait {@code timeoutMs} (0 = not at all, -1 = without limit). */
  default void pollBlock(long timeoutMs, PollReason why) {}

  default void pollWake(WakeCause by) {}

  /**
   * A callback was put into a queue.
   *
   * @param id async id of the callback's resource, 0 if it has none
   * @param dueMs loop time at which it may run at the earliest, 0 if as soon as possible
   * @param callback what will be called: an entry of this package, or a function of the engine's;
   *     null if unknown
   */
  default void enqueue(QueueKind queue, long id, long dueMs, Object callback) {}

  /** A queued callback was taken back before it ran. */
  default void cancel(QueueKind queue, long id) {}

  /** A JS timer is about to be called, {@code lateMs} after it was due. */
  default void timerFired(long id, long lateMs) {}

  /** A JS timer or immediate may keep the loop alive again, or no longer. */
  default void entryRef(long id, boolean refed) {}

  default void handleInit(Handle handle) {}

  /** The handle became active or inactive. */
  default void handleActive(Handle handle, boolean active) {}

  default void handleRef(Handle handle) {}

  default void handleUnref(Handle handle) {}

  /** Close was asked for; the callback comes in the closing phase. */
  default void handleClose(Handle handle) {}

  default void requestBegin(Request request) {}

  default void requestEnd(Request request) {}

  default void workQueued(WorkRequest work) {}

  /** Called on the pool thread that runs the work. */
  default void workStart(WorkRequest work) {}

  /** Called on the pool thread that ran the work. */
  default void workEnd(WorkRequest work) {}
}
