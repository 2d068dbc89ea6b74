package dev.orrery.inspector.debug;

import com.oracle.truffle.api.source.SourceSection;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Spot;
import dev.orrery.runtime.engine.debug.Steps;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Goes from one place to the next, by V8's rules: a step stops where the statement or the call is
 * another one than before, in the calls that it is for, and where those return. A step that meets
 * an {@code await} goes on when the function does.
 */
public final class Stepping implements Steps {
  /** How far. */
  public enum Kind {
    INTO,
    OVER,
    OUT
  }

  private final Debugging debugging;

  /** Null if no step is under way. */
  private Kind kind;

  private BiPredicate<Script, Integer> skips;

  /** Where the program stopped last. */
  private Object lastCall;

  private Script lastScript;
  private int lastOffset;

  /** Whether that is where the call returned. */
  private boolean isReturned;

  private boolean isLinking;

  /** The calls around that one. */
  private final Set<Object> callers = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The call that the step waits for; null for none. */
  private Object awaited;

  /** The return statements that calls have come to. */
  private final Map<Object, BreakLocation> leaving = new IdentityHashMap<>();

  /** Calls in the function around the one that is being left. */
  private Probes.Probe calls;

  Stepping(Debugging debugging) {
    this.debugging = debugging;
  }

  // ---- beginning and end -----------------------------------------------------------------------

  /** Steps on from the pause; {@code places}: to be passed, or null. */
  public void step(Kind how, BiPredicate<Script, Integer> places) {
    Pause pause = debugging.requirePause();
    Pause.Call top = pause.calls().getFirst();
    boolean isPassed = debugging.isBlackboxed(top.script(), top.offset());
    kind = how == Kind.OVER && isPassed ? Kind.OUT : how;
    if (isReturned) {
      // What is called next is not within this call.
      kind = Kind.INTO;
    }
    skips = places;
    debugging.probes().stepsWanted();
    watchCaller(pause);
    debugging.goOn();
  }

  /** The calls that follow in the same statement are places to stop as well. */
  private void watchCaller(Pause pause) {
    pause.calls().stream()
        .skip(1)
        .filter(call -> !isPassed(call.script(), call.offset()))
        .findFirst()
        .ifPresent(
            call ->
                calls = debugging.probes().callsIn(call.view().functionSection(), this::calling));
  }

  /**
   * Steps into the next call, or into what the program schedules until then if that is sooner.
   */
  public void stepIntoAsync(BiPredicate<Script, Integer> places) {
    step(Kind.INTO, places);
    debugging.asyncStep().want();
  }

  /** What the program has scheduled is where the step goes to. */
  void leave() {
    kind = null;
    skips = null;
    leaving.clear();
    if (calls != null) {
      calls.remove();
      calls = null;
    }
  }

  void forget() {
    debugging.asyncStep().forget();
    leave();
    awaited = null;
  }

  void stoppedAt(List<Pause.Call> stack, boolean atReturn) {
    forget();
    callers.clear();
    for (Pause.Call call : stack) {
      callers.add(call.view().identity());
      BreakLocation end = call.script().locations().ofReturn(call.view().statement());
      if (end != null) {
        leaving.put(call.view().identity(), end);
      }
    }
    Pause.Call top = stack.getFirst();
    lastCall = top.view().identity();
    lastScript = top.script();
    lastOffset = top.offset();
    // The code of a module that is being made ends where it begins.
    isReturned = atReturn || isLinking;
  }

  /** The next statement is a new one, wherever it is. */
  void forgetPlace() {
    lastCall = null;
    isReturned = false;
  }

  @Override
  public boolean isActive() {
    return kind != null || awaited != null || debugging.requested() != null;
  }

  /** Whether the step stops in a call. */
  private boolean isWithin(Object call) {
    if (debugging.requested() != null) {
      return true;
    }
    return kind != null
        && switch (kind) {
          case INTO -> true;
          case OVER -> callers.contains(call);
          case OUT -> call != lastCall && callers.contains(call);
        };
  }

  private boolean isPassed(Script script, int offset) {
    return script.isBuiltin()
        || debugging.isBlackboxed(script, offset)
        || (skips != null && skips.test(script, offset));
  }

  // ---- what happens ----------------------------------------------------------------------------

  @Override
  public void statement(Spot spot) {
    FrameView view = spot.frame();
    Object call = view.identity();
    if (!isWithin(call) && !leaving.containsKey(call)) {
      return;
    }
    Script script = debugging.scripts().of(view.source());
    noteReturn(call, view.section(), script);
    BreakLocation place = script.locations().ofStatement(view.section());
    boolean isPlace =
        place == null
            ? script.locations().from(0) == null
            : !place.is(BreakLocation.Kind.DEBUGGER) && !place.is(BreakLocation.Kind.RETURN);
    int offset = place == null ? view.section().getCharIndex() : place.offset();
    boolean isSame = call == lastCall && script == lastScript && offset == lastOffset;
    if (isPlace && !isSame && isWithin(call)) {
      stop(spot, script, offset);
    }
  }

  private void noteReturn(Object call, SourceSection statement, Script script) {
    BreakLocation end = script.locations().ofReturn(statement);
    if (end == null) {
      leaving.remove(call);
    } else {
      leaving.put(call, end);
    }
  }

  private void calling(Spot spot) {
    FrameView view = spot.frame();
    Object call = view.identity();
    if (kind != null && isWithin(call) && call != lastCall) {
      Script script = debugging.scripts().of(view.source());
      BreakLocation place = script.locations().ofCall(view.section());
      if (place != null) {
        stop(spot, script, place.offset());
      }
    }
  }

  @Override
  public void debuggerStatement(Spot spot) {
    FrameView view = spot.frame();
    Script script = debugging.scripts().of(view.source());
    BreakLocation place = script.locations().ofStatement(view.section());
    int offset = place == null ? view.section().getCharIndex() : place.offset();
    if (!debugging.areBreakpointsActive() || debugging.isBlackboxed(script, offset)) {
      return;
    }
    Stop stop = isWithin(view.identity()) && !isPassed(script, offset) ? why() : null;
    stop = stop == null ? Stop.of(Stop.OTHER) : stop.add(Stop.OTHER);
    debugging.breakPoints().hitBy(script, offset, view, stop);
    debugging.stopAt(spot, stop, offset);
  }

  @Override
  public void returns(Spot spot) {
    FrameView view = spot.frame();
    Object call = view.identity();
    BreakLocation end = leaving.remove(call);
    if (returnsNow(call)) {
      Script script = debugging.scripts().of(view.source());
      stop(spot, script, endOf(view, script, end));
    }
    if (kind != null) {
      nextCall(spot);
    }
  }

  /** Whether the step stops where a call returns. */
  boolean returnsNow(Object call) {
    return isWithin(call) && !(isReturned && call == lastCall);
  }

  private static int endOf(FrameView view, Script script, BreakLocation end) {
    BreakLocation place = end == null ? script.locations().endOf(view.functionSection()) : end;
    return place == null ? view.functionSection().getCharEndIndex() : place.offset();
  }

  /** What a call returns may be an argument of another one, which comes next. */
  private void nextCall(Spot spot) {
    FrameView caller = spot.caller();
    if (caller == null || caller.identity() == lastCall || !isWithin(caller.identity())) {
      return;
    }
    Script script = debugging.scripts().of(caller.source());
    BreakLocation next = script.locations().afterCall(caller.section(), caller.functionSection());
    if (next != null && !isPassed(script, next.offset())) {
      debugging.stopInCaller(spot, Stop.of(Stop.STEP), next.offset());
    }
  }

  @Override
  public void links(Spot spot) {
    Script script = debugging.scripts().of(spot.frame().source());
    if (debugging.requested() != null && debugging.canStop() && !isPassed(script, 0)) {
      isLinking = true;
      debugging.stopAt(spot, debugging.requested(), 0);
      isLinking = false;
    }
  }

  @Override
  public void begins(Object call) {
    if (call == awaited) {
      awaited = null;
      kind = Kind.INTO;
    }
  }

  @Override
  public void waits(Object call) {
    if (kind != null && kind != Kind.OUT && isWithin(call)) {
      leave();
      awaited = call;
    }
  }

  @Override
  public void fails(Object call) {
    leaving.remove(call);
  }

  private void stop(Spot spot, Script script, int offset) {
    if (!debugging.canStop() || isPassed(script, offset)) {
      return;
    }
    Stop stop = why().returning(spot);
    if (debugging.breakPoints().hitBy(script, offset, spot.frame(), stop)) {
      stop.add(Stop.OTHER);
    }
    debugging.stopAt(spot, stop, offset);
  }

  private Stop why() {
    Stop requested = debugging.requested();
    return requested == null ? Stop.of(Stop.STEP) : requested;
  }
}
