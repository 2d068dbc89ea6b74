package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.BreakPoints;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.debug.Stop.BreakpointHit;
import dev.orrery.inspector.object.ObjectTable.Bound;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.BreakLocations;
import dev.orrery.runtime.engine.debug.Probes.Probe;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A client's breakpoints. */
public final class BreakpointCommands {
  private static final int AT_LOCATION = 4;
  private static final int ON_CALL = 7;

  private final DebuggerState state;
  private final Object owner;
  private final Map<String, Breakpoint> breakpoints = new LinkedHashMap<>();
  private final Consumer<Script> loaded = this::scriptLoaded;
  private final Consumer<String> others;
  private int functions;

  /**
   * @param owner whose breakpoints they are
   * @param others removes what is no breakpoint of these by its id
   */
  public BreakpointCommands(DebuggerState state, Object owner, Consumer<String> others) {
    this.others = others;
    this.state = state;
    this.owner = owner;
  }

  /** A breakpoint and where it has come to be. */
  private static final class Breakpoint {
    private final ScriptFilter filter;
    private final int line;
    private final int column;
    private final BreakPoints.Entry entry;
    private final List<Runnable> undo = new ArrayList<>();

    Breakpoint(ScriptFilter filter, int line, int column, BreakPoints.Entry entry) {
      this.filter = filter;
      this.line = line;
      this.column = column;
      this.entry = entry;
    }
  }

  public void register(Commands commands) {
    commands
        .on("Debugger.setBreakpointByUrl", this::setByUrl)
        .on("Debugger.setBreakpoint", this::setAt)
        .on("Debugger.setBreakpointOnFunctionCall", this::setOnCall)
        .run("Debugger.removeBreakpoint", this::remove)
        .run(
            "Debugger.setBreakpointsActive",
            params -> state.debugging().setBreakpointsActive(params.bool("active")))
        .on("Debugger.getPossibleBreakpoints", this::possible);
  }

  public void enable() {
    state.debugging().breakPoints().addLoadListener(loaded);
  }

  /** Removes all. */
  public void disable() {
    state.debugging().breakPoints().removeLoadListener(loaded);
    breakpoints.values().forEach(breakpoint -> breakpoint.undo.forEach(Runnable::run));
    breakpoints.clear();
  }

  private JsonObject setByUrl(Params params) {
    int line = params.integer("lineNumber");
    ScriptFilter filter = ScriptFilter.of(params);
    int column = params.integer("columnNumber", 0);
    String condition = params.string("condition", "");
    state.requireEnabled();
    if (column < 0) {
      throw CdpError.server("Incorrect column number");
    }
    String id = filter.type() + ":" + line + ":" + column + ":" + filter.text();
    Breakpoint breakpoint = put(id, filter, line, column, condition);
    JsonArray locations = new JsonArray();
    for (Script script : List.copyOf(state.debugging().scripts().all())) {
      JsonObject location = filter.matches(script) ? resolve(breakpoint, script) : null;
      if (location != null) {
        locations.add(location);
      }
    }
    JsonObject result = new JsonObject();
    result.addProperty("breakpointId", id);
    result.add("locations", locations);
    return result;
  }

  private Breakpoint put(String id, ScriptFilter filter, int line, int column, String condition) {
    if (breakpoints.containsKey(id)) {
      throw CdpError.server("Breakpoint at specified location already exists.");
    }
    BreakPoints.Entry entry =
        new BreakPoints.Entry(new BreakpointHit(owner, id), condition, () -> {}, null);
    Breakpoint breakpoint = new Breakpoint(filter, line, column, entry);
    breakpoints.put(id, breakpoint);
    return breakpoint;
  }

  /** Sets it in a script; null if there is no place for it. */
  private JsonObject resolve(Breakpoint breakpoint, Script script) {
    if (breakpoint.line < 0) {
      return null;
    }
    int offset = script.offset(breakpoint.line, breakpoint.column);
    BreakLocation place = script.locations().closest(offset);
    if (place == null) {
      return null;
    }
    BreakPoints points = state.debugging().breakPoints();
    points.add(script, place, breakpoint.entry);
    breakpoint.undo.add(() -> points.remove(script, place, breakpoint.entry));
    return script.location(place.offset());
  }

  private void scriptLoaded(Script script) {
    breakpoints.forEach(
        (id, breakpoint) -> {
          if (breakpoint.filter != null && breakpoint.filter.matches(script)) {
            JsonObject location = resolve(breakpoint, script);
            if (location != null) {
              JsonObject event = new JsonObject();
              event.addProperty("breakpointId", id);
              event.add("location", location);
              state.send("breakpointResolved", event);
            }
          }
        });
  }

  private JsonObject setAt(Params params) {
    JsonObject wanted = params.object("location");
    String scriptId = wanted.get("scriptId").getAsString();
    int line = wanted.get("lineNumber").getAsInt();
    int column = wanted.has("columnNumber") ? wanted.get("columnNumber").getAsInt() : 0;
    state.requireEnabled();
    String id = AT_LOCATION + ":" + line + ":" + column + ":" + scriptId;
    Breakpoint breakpoint = put(id, null, line, column, params.string("condition", ""));
    Script script = state.script(scriptId);
    JsonObject location = script == null ? null : resolve(breakpoint, script);
    if (location == null) {
      breakpoints.remove(id);
      throw CdpError.server("Could not resolve breakpoint");
    }
    JsonObject result = new JsonObject();
    result.addProperty("breakpointId", id);
    result.add("actualLocation", location);
    return result;
  }

  private JsonObject setOnCall(Params params) {
    String objectId = params.string("objectId");
    state.requireEnabled();
    Bound bound = state.runtime().objects().table().find(objectId);
    if (!Evaluator.isFunction(bound.value())) {
      throw CdpError.server("Could not find function with given id");
    }
    String id = ON_CALL + ":" + ++functions;
    BreakpointHit hit = new BreakpointHit(owner, id);
    Probe probe =
        state.debugging().breakPoints().onCall(bound.value(), hit, params.string("condition", ""));
    if (probe == null) {
      throw CdpError.server("Could not set breakpoint on a function without JavaScript code");
    }
    Breakpoint breakpoint = new Breakpoint(null, -1, -1, null);
    breakpoint.undo.add(probe::remove);
    breakpoints.put(id, breakpoint);
    JsonObject result = new JsonObject();
    result.addProperty("breakpointId", id);
    return result;
  }

  private void remove(Params params) {
    String id = params.string("breakpointId");
    state.requireEnabled();
    Breakpoint breakpoint = breakpoints.remove(id);
    if (breakpoint != null) {
      breakpoint.undo.forEach(Runnable::run);
    } else {
      others.accept(id);
    }
  }

  private JsonObject possible(Params params) {
    JsonObject start = params.object("start");
    JsonObject end = params.optionalObject("end");
    Position from = Position.of(start);
    if (from.line() < 0 || from.column() < 0) {
      throw CdpError.server("start.lineNumber and start.columnNumber should be >= 0");
    }
    Position to = end == null ? null : Position.of(end);
    if (to != null && !to.scriptId().equals(from.scriptId())) {
      throw CdpError.server("Locations should contain the same scriptId");
    }
    if (to != null && (to.line() < 0 || to.column() < 0)) {
      throw CdpError.server("end.lineNumber and end.columnNumber should be >= 0");
    }
    Script script = state.script(from.scriptId());
    if (script == null) {
      throw CdpError.server("Script not found");
    }
    int last = to == null ? Integer.MAX_VALUE : to.offset(script);
    JsonArray locations = new JsonArray();
    boolean isRestricted = params.bool("restrictToFunction", false);
    int first = from.offset(script);
    BreakLocations all = script.locations();
    for (BreakLocation place :
        isRestricted ? all.betweenInFunction(first, last) : all.between(first, last)) {
      JsonObject location = script.location(place.offset());
      String type =
          switch (place.kind()) {
            case CALL -> "call";
            case RETURN -> "return";
            case DEBUGGER -> "debuggerStatement";
            case STATEMENT -> null;
          };
      if (type != null) {
        location.addProperty("type", type);
      }
      locations.add(location);
    }
    JsonObject result = new JsonObject();
    result.add("locations", locations);
    return result;
  }

  private record Position(String scriptId, int line, int column) {
    static Position of(JsonObject location) {
      return new Position(
          location.get("scriptId").getAsString(),
          location.get("lineNumber").getAsInt(),
          location.has("columnNumber") ? location.get("columnNumber").getAsInt() : 0);
    }

    int offset(Script script) {
      return script.offset(line, column);
    }
  }
}
