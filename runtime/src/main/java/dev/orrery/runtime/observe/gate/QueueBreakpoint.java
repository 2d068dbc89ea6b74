package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.WorkRequest;

/** A queue has grown to more than {@code limit} entries. Hit once for each time it outgrows it. */
final class QueueBreakpoint extends LoopBreakpoint {
  private final QueueKind queue;
  private final long limit;
  private boolean wasLonger;

  QueueBreakpoint(QueueKind queue, long limit) {
    super(BreakpointKind.QUEUE_LONGER);
    if (queue == QueueKind.MICROTASK) {
      throw new IllegalArgumentException("the engine does not tell how many microtasks wait");
    }
    this.queue = queue;
    this.limit = limit;
  }

  @Override
  public QueueKind queue() {
    return queue;
  }

  @Override
  public Long limit() {
    return limit;
  }

  @Override
  public void enqueue(QueueKind into, long id, long dueMs, Object callback) {
    if (into == queue) {
      check(id, length());
    }
  }

  @Override
  public void workQueued(WorkRequest work) {
    if (queue == QueueKind.WORK) {
      check(work.asyncId(), length());
    }
  }

  /** The handle is about to enter the queue. */
  @Override
  public void handleClose(Handle handle) {
    if (queue == QueueKind.CLOSING) {
      check(handle.asyncId(), length() + 1);
    }
  }

  /** Other threads post; the loop sees it when it wakes. */
  @Override
  public void pollWake(WakeCause by) {
    if (queue == QueueKind.POSTED) {
      check(0, length());
    }
  }

  private int length() {
    return gate().runtime().queueLength(queue);
  }

  private void check(long id, int length) {
    boolean longer = length > limit;
    if (longer && !wasLonger) {
      hit(id, length + " callbacks wait in the " + lower(queue) + " queue.");
    }
    wasLonger = longer;
  }
}
