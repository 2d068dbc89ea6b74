package dev.orrery.inspector.coverage;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.ScriptNames;
import dev.orrery.runtime.inspect.Coverage;
import java.util.List;

/**
 * How coverage is told.
 *
 * @param counts whether numbers are given, else whether something ran
 * @param blocks whether parts of functions are told apart
 */
public record CoverageJson(ScriptNames names, boolean counts, boolean blocks) {
  /** The list of {@code ScriptCoverage}: scripts of which there is something to tell. */
  public JsonArray of(List<Coverage.Script> scripts) {
    JsonArray result = new JsonArray();
    for (Coverage.Script script : scripts) {
      JsonArray functions = new JsonArray();
      RelevantFunctions.of(script.functions(), blocks)
          .forEach(function -> functions.add(function(function)));
      if (functions.isEmpty()) {
        continue;
      }
      JsonObject json = new JsonObject();
      json.addProperty("scriptId", names.of(script.source()));
      json.addProperty("url", names.urlOf(script.source()));
      json.add("functions", functions);
      result.add(json);
    }
    return result;
  }

  private JsonObject function(Coverage.Function function) {
    JsonArray ranges = new JsonArray();
    for (Coverage.Range range : blocks ? function.ranges() : function.ranges().subList(0, 1)) {
      JsonObject json = new JsonObject();
      json.addProperty("startOffset", range.start());
      json.addProperty("endOffset", range.end());
      json.addProperty("count", counts ? range.count() : Math.min(1, range.count()));
      ranges.add(json);
    }
    JsonObject json = new JsonObject();
    json.addProperty("functionName", function.name());
    json.add("ranges", ranges);
    json.addProperty("isBlockCoverage", blocks && function.hasBlocks());
    return json;
  }

  /** The time that goes with it: seconds from a moment of the machine's. */
  public static double timestamp() {
    return System.nanoTime() / 1e9;
  }
}
