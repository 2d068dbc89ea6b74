package dev.orrery.inspector.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.runtime.engine.mirror.DeepValues;
import dev.orrery.runtime.engine.mirror.Entries;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value with all it holds, each part with its type: WebDriver BiDi's form. An object that occurs
 * again is a number that its first copy carries too.
 */
final class DeepCopy {
  private final Map<Object, JsonObject> seen = new IdentityHashMap<>();
  private int references;

  /** {@code depth}: levels below this one that are copied; -1 for all. */
  JsonObject of(Object value, int depth) {
    Mirror mirror = Mirrors.of(value);
    JsonObject copy = new JsonObject();
    switch (mirror.type()) {
      case "undefined", "symbol" -> copy.addProperty("type", mirror.type());
      case "string", "boolean" -> primitive(copy, mirror.type(), Json.of(mirror.value()));
      case "number" ->
          primitive(
              copy,
              "number",
              mirror.unserializable() == null
                  ? Json.of(mirror.value())
                  : new JsonPrimitive(mirror.unserializable()));
      case "bigint" -> {
        String literal = mirror.unserializable();
        primitive(copy, "bigint", new JsonPrimitive(literal.substring(0, literal.length() - 1)));
      }
      default -> {
        if (mirror.isNull()) {
          copy.addProperty("type", "null");
        } else {
          object(copy, value, mirror, depth);
        }
      }
    }
    return copy;
  }

  private static void primitive(JsonObject copy, String type, JsonElement value) {
    copy.addProperty("type", type);
    copy.add("value", value);
  }

  private void object(JsonObject copy, Object value, Mirror mirror, int depth) {
    copy.addProperty("type", typeOf(mirror));
    JsonObject first = seen.putIfAbsent(value, copy);
    if (first != null) {
      if (!first.has("weakLocalObjectReference")) {
        first.addProperty("weakLocalObjectReference", ++references);
      }
      copy.add("weakLocalObjectReference", first.get("weakLocalObjectReference"));
      return;
    }
    if (mirror.is("date")) {
      copy.addProperty("value", DeepValues.dateText(value));
      return;
    }
    if (mirror.is("regexp")) {
      copy.add("value", regexp(value));
      return;
    }
    if (depth == 0) {
      return;
    }
    JsonElement contents = contents(value, copy.get("type").getAsString(), depth - 1);
    if (contents != null) {
      copy.add("value", contents);
    }
  }

  private static String typeOf(Mirror mirror) {
    if (mirror.type().equals("function")) {
      return "function";
    }
    return switch (mirror.subtype()) {
      case "array" -> mirror.className().equals("Arguments") ? "object" : "array";
      case "arraybuffer" ->
          mirror.className().equals("SharedArrayBuffer") ? "object" : "arraybuffer";
      case "map", "set", "date", "regexp", "error", "promise", "proxy", "weakmap", "weakset" ->
          mirror.subtype();
      case "typedarray", "generator" -> mirror.subtype();
      case null, default -> "object";
    };
  }

  private static JsonObject regexp(Object value) {
    JsonObject json = new JsonObject();
    json.addProperty("pattern", DeepValues.pattern(value));
    String flags = DeepValues.flags(value);
    if (!flags.isEmpty()) {
      json.addProperty("flags", flags);
    }
    return json;
  }

  private JsonElement contents(Object value, String type, int depth) {
    return switch (type) {
      case "array" -> list(DeepValues.elements(value), depth);
      case "map" -> map(Entries.of(value), depth);
      case "set" -> set(Entries.of(value), depth);
      case "object" -> object(DeepValues.properties(value), depth);
      default -> null;
    };
  }

  private JsonArray list(List<Object> elements, int depth) {
    JsonArray array = new JsonArray();
    elements.forEach(element -> array.add(of(element, depth)));
    return array;
  }

  private JsonArray set(Entries entries, int depth) {
    JsonArray array = new JsonArray();
    entries.list().forEach(entry -> array.add(of(entry.value(), depth)));
    return array;
  }

  private JsonArray map(Entries entries, int depth) {
    JsonArray array = new JsonArray();
    for (Entries.Entry entry : entries.list()) {
      Mirror key = Mirrors.of(entry.key());
      JsonElement keyCopy =
          key.type().equals("string")
              ? new JsonPrimitive(key.value().toString())
              : of(entry.key(), depth);
      array.add(pair(keyCopy, of(entry.value(), depth)));
    }
    return array;
  }

  private JsonArray object(Map<String, Object> properties, int depth) {
    JsonArray array = new JsonArray();
    properties.forEach((name, value) -> array.add(pair(new JsonPrimitive(name), of(value, depth))));
    return array;
  }

  private static JsonArray pair(JsonElement key, JsonElement value) {
    JsonArray pair = new JsonArray(2);
    pair.add(key);
    pair.add(value);
    return pair;
  }
}
