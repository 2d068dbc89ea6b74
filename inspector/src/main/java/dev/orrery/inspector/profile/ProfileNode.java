package dev.orrery.inspector.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.inspect.ProfiledFunction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** A function as called by those above it, or something else that has its share of the time. */
final class ProfileNode {
  private static final String NO_SCRIPT = "0";

  private final int id;

  /** A {@link ProfiledFunction}, or a text. */
  private final Object frame;

  private final Map<Object, ProfileNode> children = new LinkedHashMap<>();
  private final Map<Integer, Integer> hitsByLine = new HashMap<>();
  private int hits;

  ProfileNode(int id, Object frame) {
    this.id = id;
    this.frame = frame;
  }

  int id() {
    return id;
  }

  ProfileNode child(Object childFrame, IntSupplier ids) {
    return children.computeIfAbsent(childFrame, key -> new ProfileNode(ids.getAsInt(), key));
  }

  /** A sample ended here; {@code line} from 1, 0 if unknown. */
  void hit(int line) {
    hits++;
    if (line > 0) {
      hitsByLine.merge(line, 1, Integer::sum);
    }
  }

  /** Appends this node and all below it. */
  void writeTo(JsonArray nodes, ScriptNames scripts) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.add("callFrame", callFrame(scripts));
    json.addProperty("hitCount", hits);
    if (!children.isEmpty()) {
      JsonArray ids = new JsonArray();
      children.values().forEach(child -> ids.add(child.id));
      json.add("children", ids);
    }
    if (!hitsByLine.isEmpty()) {
      JsonArray ticks = new JsonArray();
      new TreeMap<>(hitsByLine)
          .forEach(
              (line, count) -> {
                JsonObject tick = new JsonObject();
                tick.addProperty("line", line);
                tick.addProperty("ticks", count);
                ticks.add(tick);
              });
      json.add("positionTicks", ticks);
    }
    nodes.add(json);
    children.values().forEach(child -> child.writeTo(nodes, scripts));
  }

  private JsonObject callFrame(ScriptNames scripts) {
    return callFrame(frame, scripts);
  }

  /** As the protocol's CallFrame; {@code frame} is a function or a text. */
  static JsonObject callFrame(Object frame, ScriptNames scripts) {
    return switch (frame) {
      case ProfiledFunction function when function.script() != null ->
          callFrame(
              function.name(),
              scripts.of(function.script()),
              scripts.urlOf(function.script()),
              function.line(),
              function.column());
      case ProfiledFunction function -> callFrame(function.name(), NO_SCRIPT, "", -1, -1);
      default -> callFrame((String) frame, NO_SCRIPT, "", -1, -1);
    };
  }

  private static JsonObject callFrame(
      String name, String scriptId, String url, int line, int column) {
    JsonObject json = new JsonObject();
    json.addProperty("functionName", name);
    json.addProperty("scriptId", scriptId);
    json.addProperty("url", url);
    json.addProperty("lineNumber", line);
    json.addProperty("columnNumber", column);
    return json;
  }
}
