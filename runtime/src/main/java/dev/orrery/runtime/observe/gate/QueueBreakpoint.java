package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.WorkRequest;
import java.util.Set;

/** A queue has grown to more than {@code limit} entries. Hit once for each time it outgrows it. */
final class QueueBreakpoint extends LoopBreakpoint {
  private final QueueKind queue;
  private final long limit;
  private boolean wasLonger;

  QueueBreakpoint(QueueKind queue, long limit) {
    super(BreakpointKind.QUEUE_LONGER);
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
  public Set<Interest> interests() {
    return queue == QueueKind.MICROTASK ? Set.of(Interest.PROMISES) : Set.of();
  }

  /** A microtask is about to enter the queue; others are there. */
  @Override
  public void enqueue(QueueKind into, long id, long dueMs, Object callback) {
    if (into == queue) {
      check(id, length() + (queue == QueueKind.MICROTASK ? 1 : 0));
    }
  }

  /** Reactions are queued without a word, when a promise is made or settled: seen the next time. */
  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    checkReactions(asyncId);
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    checkReactions(asyncId);
  }

  @Override
  public void promiseResolve(long asyncId, boolean rejected) {
    checkReactions(asyncId);
  }

  @Override
  public void drainStart(QueueKind drained) {
    if (drained == queue) {
      checkReactions(0);
    }
  }

  @Override
  public void before(long asyncId) {
    checkReactions(asyncId);
  }

  private void checkReactions(long id) {
    if (queue == QueueKind.MICROTASK) {
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
