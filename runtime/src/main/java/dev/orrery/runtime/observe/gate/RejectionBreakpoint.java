package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.RejectionKind;

/** A rejection is about to be reported as unhandled. */
final class RejectionBreakpoint extends LoopBreakpoint {
  RejectionBreakpoint() {
    super(BreakpointKind.UNHANDLED_REJECTION);
  }

  @Override
  public void rejection(long promiseId, RejectionKind kind, String reason) {
    if (kind == RejectionKind.UNHANDLED) {
      hit(promiseId, "A promise was rejected and nothing handles it: " + reason);
    }
  }
}
