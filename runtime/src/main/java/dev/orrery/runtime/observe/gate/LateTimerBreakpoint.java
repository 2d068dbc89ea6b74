package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;

/** A timer is called more than {@code limit} milliseconds after it was due. */
final class LateTimerBreakpoint extends LoopBreakpoint {
  private final long limit;

  LateTimerBreakpoint(long limit) {
    super(BreakpointKind.TIMER_LATE);
    this.limit = limit;
  }

  @Override
  public Long limit() {
    return limit;
  }

  @Override
  public void timerFired(long id, long lateMs) {
    if (lateMs > limit) {
      hit(id, "Timer " + id + " is called " + lateMs + " ms after it was due.");
    }
  }
}
