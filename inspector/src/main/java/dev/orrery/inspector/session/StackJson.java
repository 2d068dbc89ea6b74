package dev.orrery.inspector.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/** Stacks as {@code Runtime.StackTrace}. */
public final class StackJson {
  private StackJson() {}

  public static JsonObject trace(List<InspectedFrame> frames, ScriptIds scripts) {
    JsonArray calls = new JsonArray();
    frames.forEach(frame -> calls.add(call(frame, scripts)));
    JsonObject trace = new JsonObject();
    trace.add("callFrames", calls);
    return trace;
  }

  private static JsonObject call(InspectedFrame frame, ScriptIds scripts) {
    JsonObject call = new JsonObject();
    call.addProperty("functionName", frame.function());
    call.addProperty("scriptId", scripts.of(frame.script()));
    call.addProperty("url", ScriptIds.url(frame.script()));
    call.addProperty("lineNumber", frame.line());
    call.addProperty("columnNumber", frame.column());
    return call;
  }
}
