package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Attempt;
import dev.orrery.inspector.debug.Pause;
import dev.orrery.inspector.debug.Pause.Call;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.debug.Stop;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.RemoteObjects;
import dev.orrery.runtime.engine.debug.ScopeView;
import dev.orrery.runtime.engine.mirror.Place;

/** Pauses as one client sees them. */
public final class PauseEvents {
  /** Ids of what a pause shows are released together when it ends. */
  static final String GROUP = "backtrace";

  private final DebuggerState state;

  public PauseEvents(DebuggerState state) {
    this.state = state;
  }

  /** The parameters of {@code Debugger.paused}. */
  public JsonObject paused(Pause pause, Object owner) {
    JsonObject json = new JsonObject();
    json.add("callFrames", calls(pause));
    pause
        .stop()
        .describe(
            json,
            exception -> Attempt.of("exception", () -> exception(exception, pause), nothing()));
    json.add("hitBreakpoints", pause.stop().hitsOf(owner));
    JsonObject scheduled =
        Attempt.of("async stack", state.debugging().asyncStacks()::current, null);
    if (scheduled != null) {
      json.add("asyncStackTrace", scheduled);
    }
    return json;
  }

  /** What the pause has shown is no longer of use. */
  public void release() {
    state.runtime().objects().table().releaseGroup(GROUP);
  }

  private static JsonObject nothing() {
    JsonObject json = new JsonObject();
    json.addProperty("type", "undefined");
    return json;
  }

  private JsonObject exception(Stop.Exception exception, Pause pause) {
    JsonObject json = show(exception.value(), contextOf(pause.calls().getFirst()));
    json.addProperty("uncaught", exception.isUncaught());
    return json;
  }

  JsonArray calls(Pause pause) {
    JsonArray calls = new JsonArray();
    for (Call call : pause.calls()) {
      calls.add(call(call, calls.size(), pause));
    }
    return calls;
  }

  static int contextOf(Call call) {
    return call.script().context().id();
  }

  private JsonObject call(Call call, int index, Pause pause) {
    int contextId = contextOf(call);
    JsonObject json = new JsonObject();
    json.addProperty("callFrameId", state.runtime().objects().table().idOf(contextId, index));
    json.addProperty("functionName", functionName(call));
    Place function = functionPlace(call);
    Script script = state.debugging().scripts().of(function.script());
    JsonObject place = new JsonObject();
    place.addProperty("scriptId", script.id());
    place.addProperty("lineNumber", function.line());
    place.addProperty("columnNumber", function.column());
    json.add("functionLocation", place);
    json.add("location", call.script().location(call.offset()));
    json.addProperty("url", "");
    JsonArray chain = new JsonArray();
    for (ScopeView scope : call.scopes().list()) {
      JsonObject shown = Attempt.of("scope", () -> scope(scope, call), null);
      if (shown != null) {
        chain.add(shown);
      }
    }
    json.add("scopeChain", chain);
    json.add("this", self(call, contextId));
    if (index == 0 && pause.stop().returned() != null) {
      Object returned = pause.stop().returned();
      json.add("returnValue", Attempt.of("result", () -> show(returned, contextId), nothing()));
    }
    json.addProperty("canBeRestarted", pause.canRestart(call));
    return json;
  }

  private static String functionName(Call call) {
    return Attempt.of(
        "function name", () -> call.view().functionName(call.script().locations()), "");
  }

  private static Place functionPlace(Call call) {
    return Attempt.of(
        "function location",
        () -> call.view().functionPlace(call.script().locations()),
        new Place(call.view().source(), 0, 0));
  }

  private JsonObject self(Call call, int contextId) {
    return Attempt.of(
        "this", () -> show(call.view().self(call.script().locations()), contextId), nothing());
  }

  private JsonObject scope(ScopeView scope, Call call) {
    JsonObject json = new JsonObject();
    json.addProperty("type", scope.type().word());
    json.add("object", show(scope.object(), contextOf(call)));
    if (!scope.name().isEmpty()) {
      json.addProperty("name", scope.name());
    }
    if (scope.start() >= 0) {
      json.add("startLocation", location(call.script(), scope.start()));
      json.add("endLocation", location(call.script(), scope.end()));
    }
    return json;
  }

  /** Offsets of scopes around code that was evaluated are those of another script. */
  private static JsonObject location(Script script, int offset) {
    JsonObject location = script.location(offset);
    if (offset > script.source().getLength()) {
      location.addProperty("lineNumber", -1);
      location.addProperty("columnNumber", -1);
    }
    return location;
  }

  private JsonObject show(Object value, int contextId) {
    RemoteObjects objects = state.runtime().objects();
    return objects.show(value, contextId, Presentation.byId(GROUP));
  }
}
