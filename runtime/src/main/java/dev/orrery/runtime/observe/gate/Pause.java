package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.PauseReason;

/**
 * Why and where the loop stands still.
 *
 * @param breakpoint what was hit; null for other reasons
 * @param id what it concerns, such as the timer, stream or promise; 0 if nothing
 * @param sentence what happened, for a breakpoint; null for other reasons
 */
public record Pause(
    PauseReason reason, LoopBreakpoint breakpoint, long id, String sentence, Where where) {
  /** A sentence, such as "Step: before callback 12 in the timers phase". */
  @Override
  public String toString() {
    return switch (reason) {
      case PAUSE -> "Paused on request " + where;
      case STEP -> "Step: " + where;
      case BREAKPOINT -> sentence + " Paused " + where + ".";
    };
  }
}
