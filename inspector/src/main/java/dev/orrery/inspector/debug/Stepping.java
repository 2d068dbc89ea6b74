package dev.orrery.inspector.debug;

import com.oracle.truffle.api.debug.DebugStackFrame;
import com.oracle.truffle.api.debug.SourceElement;
import com.oracle.truffle.api.debug.StepConfig;
import com.oracle.truffle.api.debug.SuspendAnchor;
import com.oracle.truffle.api.debug.SuspendedEvent;
import com.oracle.truffle.api.source.SourceSection;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Spot;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Goes from one statement to another. */
public final class Stepping {
  /** How far. */
  public enum Kind {
    INTO,
    OVER,
    OUT
  }

  /** Where a step has come to; {@code offset}: -1 where the innermost call says itself. */
  record Arrival(Stop stop, int offset) {}

  private final Debugging debugging;
  private Kind kind;
  private BiPredicate<Script, Integer> skips;

  /** Where the program stopped last: the call's own frame and the offset in its script. */
  private Object lastFrame;

  private Script lastScript;
  private int lastOffset;
  private SourceSection lastSection;

  /** The calls around that one. */
  private final Set<Object> callers = Collections.newSetFromMap(new IdentityHashMap<>());

  private Probes.Probe returns;

  /** A step from a probe's place waits for the next statement. */
  private boolean isLanding;

  Stepping(Debugging debugging) {
    this.debugging = debugging;
  }

  /** Steps on from the pause; {@code skips}: places to be passed. */
  public void step(Kind how, BiPredicate<Script, Integer> places) {
    debugging.requirePause();
    kind = how;
    skips = places;
    watchReturns();
    debugging.resume(event -> prepare(event, debugging.isAtProbe()));
  }

  void forget() {
    kind = null;
    skips = null;
    isLanding = false;
    unwatchReturns();
  }

  void stoppedAt(List<Pause.Call> calls) {
    forget();
    callers.clear();
    calls.stream().skip(1).forEach(outer -> callers.add(outer.view().identity()));
    Pause.Call call = calls.getFirst();
    lastFrame = call.view().identity();
    lastScript = call.script();
    lastOffset = call.offset();
    lastSection = call.view().section();
  }

  /** Begins a call anew and goes to its first statement. */
  void restart(Pause.Call call) {
    kind = Kind.INTO;
    skips = null;
    lastFrame = null;
    watchReturns();
    debugging.resume(event -> event.prepareUnwindFrame(call.frame()));
  }

  private static StepConfig statements() {
    return StepConfig.newBuilder().sourceElements(SourceElement.STATEMENT).build();
  }

  /**
   * Truffle forgets how to go on from a place that a probe suspends: there, the next statement
   * suspends the program again, and the step is made from it.
   */
  private void prepare(SuspendedEvent event, boolean isProbe) {
    if (isProbe) {
      isLanding = true;
      event.getSession().suspend(Thread.currentThread());
    } else {
      prepare(event);
    }
  }

  /** Returns whether the program goes on, as it is within a call that is to be passed. */
  private boolean lands(SuspendedEvent event, FrameView view) {
    if (!isLanding || kind == Kind.INTO) {
      isLanding = false;
      return false;
    }
    Object frame = view.identity();
    if (callers.contains(frame)) {
      isLanding = false;
      return false;
    }
    if (frame != lastFrame) {
      event.prepareStepOut(statements());
      return true;
    }
    isLanding = false;
    if (kind == Kind.OUT) {
      event.prepareStepOut(statements());
      return true;
    }
    return false;
  }

  private void prepare(SuspendedEvent event) {
    switch (kind) {
      case INTO -> event.prepareStepInto(statements());
      case OVER -> event.prepareStepOver(statements());
      case OUT -> event.prepareStepOut(statements());
    }
  }

  // ---- the ends of functions -------------------------------------------------------------------

  private void watchReturns() {
    if (returns == null) {
      returns = debugging.probes().returns(this::returning);
    }
  }

  private void unwatchReturns() {
    if (returns != null) {
      returns.remove();
      returns = null;
    }
  }

  /** A function is about to return, while a step is under way. */
  private void returning(Spot spot) {
    FrameView view = spot.frame();
    if (kind == null || !stopsAtEndOf(view.identity())) {
      return;
    }
    Script script = debugging.scripts().of(view.source());
    int offset = endOf(view, script);
    if (!isPassed(script, offset)) {
      debugging.stopAt(spot, Stop.of(Stop.STEP).returning(spot), offset);
    }
  }

  private boolean stopsAtEndOf(Object frame) {
    return switch (kind) {
      case INTO -> true;
      case OVER -> frame == lastFrame || callers.contains(frame);
      case OUT -> callers.contains(frame);
    };
  }

  /** Directives such as {@code 'use strict'} are statements for the engine. */
  private static boolean isNoPlace(SuspendedEvent event, FrameView view, Script script) {
    return isStatement(event)
        && script.locations().ofStatement(view.section()) == null
        && script.locations().from(0) != null;
  }

  private boolean isPassed(Script script, int offset) {
    return debugging.skipsPauses()
        || script.isBuiltin()
        || debugging.isBlackboxed(script, offset)
        || (skips != null && skips.test(script, offset));
  }

  /** The program stops by a step, a request or a debugger statement; null if it is to go on. */
  Arrival arrived(SuspendedEvent event, Stop requested) {
    FrameView view = innermost(event);
    boolean isDebugger = event.isBreakpointHit();
    if (view == null || event.isUnwind()) {
      again(event, requested);
      return null;
    }
    if (lands(event, view)) {
      return null;
    }
    Script script = debugging.scripts().of(view.source());
    int offset = view.offset(script.locations(), true);
    if (isPassed(script, offset) || isNoPlace(event, view, script)) {
      again(event, requested);
      return null;
    }
    Stop stop = isDebugger ? Stop.of(Stop.OTHER) : null;
    if (requested != null) {
      return new Arrival(stop == null ? requested : requested.add(Stop.OTHER), offset);
    }
    BreakLocation next = kind == Kind.OUT ? afterCall(event, view, script) : null;
    if (next != null) {
      return new Arrival(Stop.of(Stop.STEP), next.offset());
    }
    if (kind != null && !passes(event, view, script, offset)) {
      stop = stop == null ? Stop.of(Stop.STEP) : stop.add(Stop.STEP);
      if (debugging.breakPoints().hitBy(script, offset, view, stop)) {
        stop.add(Stop.OTHER);
      }
    }
    if (stop == null) {
      again(event, requested);
      return null;
    }
    return new Arrival(stop, offset);
  }

  private static boolean isStatement(SuspendedEvent event) {
    return event.hasSourceElement(SourceElement.STATEMENT)
        && event.getSuspendAnchor() == SuspendAnchor.BEFORE;
  }

  /** Where a statement goes on when one of its calls has been left; null if that was all. */
  private static BreakLocation afterCall(SuspendedEvent event, FrameView view, Script script) {
    return event.getSuspendAnchor() == SuspendAnchor.AFTER
        ? script.locations().afterCall(view.section(), view.functionSection())
        : null;
  }

  /** Whether a step goes on, as it has not come to another place yet. */
  private boolean passes(SuspendedEvent event, FrameView view, Script script, int offset) {
    boolean isSame = view.identity() == lastFrame && script == lastScript && offset == lastOffset;
    return !isStatement(event) || isSame;
  }

  private void again(SuspendedEvent event, Stop requested) {
    if (requested != null) {
      event.prepareStepInto(statements());
    } else if (kind == null) {
      event.prepareContinue();
    } else if (kind == Kind.OUT) {
      // The function has been left: the next statement will do.
      event.prepareStepOver(statements());
    } else {
      prepare(event);
    }
  }

  private static FrameView innermost(SuspendedEvent event) {
    for (DebugStackFrame frame : event.getStackFrames()) {
      FrameView view = FrameView.of(frame);
      if (view != null) {
        return view;
      }
    }
    return null;
  }

  /** Where a function is left: at the return statement that was stopped at, or at its end. */
  private int endOf(FrameView view, Script script) {
    BreakLocation location = null;
    if (view.identity() == lastFrame && script == lastScript) {
      location = script.locations().ofReturn(lastSection);
    }
    if (location == null) {
      location = script.locations().endOf(view.functionSection());
    }
    return location == null ? view.functionSection().getCharEndIndex() : location.offset();
  }
}
