package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.debug.Stepping;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.engine.debug.BreakLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Commands that stop the program and let it go on. */
public final class StepCommands {
  private final DebuggerState state;

  public StepCommands(DebuggerState state) {
    this.state = state;
  }

  public void register(Commands commands) {
    commands
        .run("Debugger.pause", _ -> pause())
        .run("Debugger.resume", _ -> state.debugging().resume())
        .run("Debugger.stepInto", params -> step(Stepping.Kind.INTO, params))
        .run("Debugger.stepOver", params -> step(Stepping.Kind.OVER, params))
        .run("Debugger.stepOut", _ -> state.debugging().stepping().step(Stepping.Kind.OUT, null))
        .run("Debugger.continueToLocation", this::continueTo)
        .on("Debugger.getStackTrace", this::stackTrace)
        .run("Debugger.pauseOnAsyncCall", params -> params.object("parentStackTraceId"));
  }

  private JsonObject stackTrace(Params params) {
    JsonObject wanted = params.object("stackTraceId");
    String id = wanted.get("id") instanceof JsonPrimitive given ? given.getAsString() : "";
    if (!id.matches("\\d{1,9}")) {
      throw CdpError.server("Invalid stack trace id");
    }
    JsonObject trace = state.debugging().asyncStacks().stored(id);
    if (trace == null || wanted.has("debuggerId")) {
      throw CdpError.server("Stack trace with given id is not found");
    }
    JsonObject result = new JsonObject();
    result.add("stackTrace", trace);
    return result;
  }

  private void pause() {
    state.requireEnabled();
    state.debugging().pauseSoon("other");
  }

  private void step(Stepping.Kind kind, Params params) {
    state.debugging().requirePause();
    BiPredicate<Script, Integer> skips = skips(params.optionalArray("skipList"));
    if (kind == Stepping.Kind.INTO && params.bool("breakOnAsyncCall", false)) {
      state.debugging().stepping().stepIntoAsync(skips);
    } else {
      state.debugging().stepping().step(kind, skips);
    }
  }

  private record Range(String scriptId, int fromLine, int fromColumn, int toLine, int toColumn) {
    static Range of(JsonObject json) {
      JsonObject start = json.getAsJsonObject("start");
      JsonObject end = json.getAsJsonObject("end");
      return new Range(
          json.get("scriptId").getAsString(),
          start.get("lineNumber").getAsInt(),
          start.get("columnNumber").getAsInt(),
          end.get("lineNumber").getAsInt(),
          end.get("columnNumber").getAsInt());
    }

    boolean contains(Script script, int offset) {
      return script.id().equals(scriptId)
          && script.offset(fromLine, fromColumn) <= offset
          && offset < script.offset(toLine, toColumn);
    }
  }

  private static BiPredicate<Script, Integer> skips(JsonArray list) {
    if (list == null) {
      return null;
    }
    List<Range> ranges = new ArrayList<>();
    for (JsonElement element : list) {
      ranges.add(Range.of(element.getAsJsonObject()));
    }
    return (script, offset) -> ranges.stream().anyMatch(range -> range.contains(script, offset));
  }

  private void continueTo(Params params) {
    JsonObject location = params.object("location");
    boolean sameStack = "current".equals(params.string("targetCallFrames", "any"));
    state.requireEnabled();
    state.debugging().requirePause();
    Script script = state.script(location.get("scriptId").getAsString());
    BreakLocation place =
        script == null
            ? null
            : script
                .locations()
                .from(
                    script.offset(
                        location.get("lineNumber").getAsInt(),
                        location.has("columnNumber")
                            ? location.get("columnNumber").getAsInt()
                            : 0));
    if (place == null) {
      throw CdpError.server("Cannot continue to specified location");
    }
    state.debugging().continueTo(script, place, sameStack);
  }
}
