package dev.orrery.inspector.debug;

import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.debug.Stop.BreakpointHit;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Spot;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The places where breakpoints of any client are. */
public final class BreakPoints {
  private final Debugging debugging;
  private final Probes probes;
  private final Map<Place, Point> points = new HashMap<>();
  private final List<Consumer<Script>> loading = new ArrayList<>();

  BreakPoints(Debugging debugging, Probes probes) {
    this.debugging = debugging;
    this.probes = probes;
  }

  private record Place(Source source, int offset) {}

  /**
   * A breakpoint at a place.
   *
   * @param hit null if it is no client's
   * @param condition empty for none
   * @param reached runs when the program stops for it
   * @param callers where the calls around the place are if it is to hold; null for anywhere
   */
  public record Entry(
      BreakpointHit hit, String condition, Runnable reached, List<InspectedFrame> callers) {}

  /** One place with all that is to happen there. */
  private final class Point {
    private final Script script;
    private final BreakLocation location;
    private final List<Entry> entries = new ArrayList<>();
    private final Probes.Probe probe;

    /** The call for which a step has looked at the conditions already. */
    private Object seen;

    Point(Script script, BreakLocation location) {
      this.script = script;
      this.location = location;
      this.probe = probes.at(script.source(), location, script.locations(), this::reached);
    }

    private void reached(Spot spot) {
      if (seen != null) {
        boolean isSeen = seen == spot.frame().identity();
        seen = null;
        if (isSeen) {
          return;
        }
      }
      if (!debugging.areBreakpointsActive() || debugging.isBlackboxed(script, location.offset())) {
        return;
      }
      boolean isStep =
          spot.returned() != null && debugging.stepping().returnsNow(spot.frame().identity());
      Stop stop = (isStep ? Stop.of(Stop.STEP).add(Stop.OTHER) : Stop.of(Stop.OTHER));
      stop.returning(spot);
      if (collect(entries, code -> evaluate(spot, script, location.offset(), code), stop)) {
        debugging.stopAt(spot, stop, location.offset());
      }
    }
  }

  private static Completion evaluate(Spot spot, Script script, int offset, String code) {
    return spot.evaluate(code, script.locations(), offset);
  }

  /** Returns whether the program is to stop. */
  private boolean collect(List<Entry> entries, Function<String, Completion> evaluate, Stop stop) {
    boolean stops = false;
    for (Entry entry : List.copyOf(entries)) {
      if (isCalledFrom(entry.callers()) && holds(entry.condition(), evaluate)) {
        stops = true;
        entry.reached().run();
        if (entry.hit() != null) {
          stop.addHits(List.of(entry.hit()));
        }
      }
    }
    return stops;
  }

  /** Where a probe is, the innermost call does not call anything and is not on the stack. */
  private boolean isCalledFrom(List<InspectedFrame> callers) {
    return callers == null || callers.equals(debugging.stack());
  }

  /** A condition that throws does not hold. */
  private boolean holds(String condition, Function<String, Completion> evaluate) {
    if (condition.isEmpty()) {
      return true;
    }
    Completion result = debugging.undisturbed(() -> evaluate.apply(condition));
    return !result.isFailure() && debugging.target().runtime().isTruthy(result.value());
  }

  /** Adds a breakpoint at a place. */
  public void add(Script script, BreakLocation location, Entry entry) {
    points
        .computeIfAbsent(
            new Place(script.source(), location.offset()), _ -> new Point(script, location))
        .entries
        .add(entry);
  }

  /** Removes a breakpoint. */
  public void remove(Script script, BreakLocation location, Entry entry) {
    Place place = new Place(script.source(), location.offset());
    Point point = points.get(place);
    if (point != null && point.entries.remove(entry) && point.entries.isEmpty()) {
      points.remove(place);
      point.probe.remove();
    }
  }

  /**
   * Adds the breakpoints that a step has come to; they do not stop the program once more.
   *
   * @return whether there are any
   */
  boolean hitBy(Script script, int offset, FrameView view, Stop stop) {
    Point point = points.get(new Place(script.source(), offset));
    if (point == null || !debugging.areBreakpointsActive()) {
      return false;
    }
    point.seen = view.identity();
    return collect(
        point.entries, code -> view.evaluate(code, view.scopes(script.locations(), offset)), stop);
  }

  /** Runs a handler whenever a function is called; null if it cannot be looked into. */
  public Probes.Probe onCall(Object function, BreakpointHit hit, String condition) {
    return probes.calls(
        function,
        spot -> {
          if (debugging.areBreakpointsActive()
              && holds(condition, code -> evaluateAtStart(spot, code))) {
            debugging.stopAtFirstStatement(List.of(hit));
          }
        });
  }

  private Completion evaluateAtStart(Spot spot, String code) {
    FrameView view = spot.frame();
    Script script = debugging.scripts().of(view.source());
    return evaluate(spot, script, view.offset(script.locations(), true), code);
  }

  /** Hears of scripts before they run. */
  public void addLoadListener(Consumer<Script> listener) {
    loading.add(listener);
  }

  public void removeLoadListener(Consumer<Script> listener) {
    loading.remove(listener);
  }

  void scriptLoaded(Script script) {
    List.copyOf(loading).forEach(listener -> listener.accept(script));
  }
}
