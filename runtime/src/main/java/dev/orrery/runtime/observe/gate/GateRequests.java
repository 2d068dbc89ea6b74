package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.PauseReason;
import dev.orrery.protocol.eventloop.StepUnit;

/** What was asked of a gate and has not come about yet. Any thread. */
final class GateRequests {
  private boolean pause;
  private StepUnit step;
  private Hit hit;
  private volatile boolean any;
  private volatile boolean isHit;

  private record Hit(LoopBreakpoint breakpoint, long subject, String sentence) {}

  /** Whether anything is asked for: the first look at every stopping point. */
  boolean any() {
    return any;
  }

  synchronized void pause() {
    pause = true;
    any = true;
  }

  synchronized void step(StepUnit unit) {
    step = unit;
    any = true;
  }

  synchronized boolean isPauseWanted() {
    return pause;
  }

  synchronized boolean isStepping() {
    return step != null;
  }

  /** The first of several hits counts. */
  synchronized void hit(LoopBreakpoint breakpoint, long subject, String sentence) {
    if (hit == null) {
      hit = new Hit(breakpoint, subject, sentence);
      isHit = true;
      any = true;
    }
  }

  /** Whether a breakpoint was hit and the loop has not stopped for it yet. */
  boolean isHit() {
    return isHit;
  }

  synchronized void clear() {
    pause = false;
    step = null;
    hit = null;
    isHit = false;
    any = false;
  }

  /** The reason to stop there, whereby all requests are met; null to go on. */
  synchronized Pause take(Where where) {
    Pause result = reason(where);
    if (result != null) {
      clear();
    }
    return result;
  }

  private Pause reason(Where where) {
    if (hit != null) {
      return new Pause(PauseReason.BREAKPOINT, hit.breakpoint, hit.subject, hit.sentence, where);
    }
    if (pause) {
      return new Pause(PauseReason.PAUSE, null, 0, null, where);
    }
    boolean there =
        step != null
            && (step == where.next()
                || (step == StepUnit.CALLBACK && where.next() == StepUnit.DRAIN));
    return there ? new Pause(PauseReason.STEP, null, 0, null, where) : null;
  }
}
