package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;

/** The loop enters a phase. */
final class PhaseBreakpoint extends LoopBreakpoint {
  private final Phase phase;

  PhaseBreakpoint(Phase phase) {
    super(BreakpointKind.PHASE_ENTERED);
    this.phase = phase;
  }

  @Override
  public Phase phase() {
    return phase;
  }

  @Override
  public void phaseEnter(Phase entered) {
    if (entered == phase) {
      hit(0, "The " + lower(phase) + " phase begins.");
    }
  }
}
