package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.QueueKind;
import java.util.Set;

/** More than {@code limit} ticks or microtasks run in one drain. */
final class DrainBreakpoint extends LoopBreakpoint {
  private final QueueKind queue;
  private final long limit;
  private boolean draining;
  private long ran;

  DrainBreakpoint(QueueKind queue, long limit) {
    super(BreakpointKind.DRAIN_LONGER);
    if (queue != QueueKind.TICK && queue != QueueKind.MICROTASK) {
      throw new IllegalArgumentException("only ticks and microtasks are drained");
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
  public Set<Interest> interests() {
    return queue == QueueKind.MICROTASK ? Set.of(Interest.PROMISES) : Set.of();
  }

  @Override
  public void drainStart(QueueKind drained) {
    if (drained == queue) {
      draining = true;
      ran = 0;
    }
  }

  @Override
  public void drainEnd(QueueKind drained) {
    if (drained == queue) {
      draining = false;
    }
  }

  @Override
  public void before(long asyncId) {
    if (draining && ++ran == limit + 1) {
      String what = queue == QueueKind.TICK ? " ticks" : " microtasks";
      hit(asyncId, "More than " + limit + what + " run in one drain.");
    }
  }
}
