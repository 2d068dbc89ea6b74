package dev.orrery.inspector.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.inspector.object.ObjectTable.Bound;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.runtime.engine.mirror.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that clients send: by value, as a literal or by the id of an object. */
public final class CallArguments {
  private CallArguments() {}

  /**
   * The value of a CallArgument.
   *
   * @throws CdpError if its object is of another context or its literal is none
   */
  public static Object resolve(JsonObject argument, int contextId, ObjectTable table) {
    if (argument.has("objectId")) {
      return object(argument.get("objectId").getAsString(), contextId, table);
    }
    if (argument.has("unserializableValue")) {
      Object value = Values.ofLiteral(argument.get("unserializableValue").getAsString());
      if (value == null) {
        throw CdpError.server("Couldn't parse value object in call argument");
      }
      return value;
    }
    return argument.has("value") ? Values.of(tree(argument.get("value"))) : Values.undefined();
  }

  private static Object object(String objectId, int contextId, ObjectTable table) {
    if (!table.isOf(objectId, contextId)) {
      throw CdpError.server("Argument should belong to the same JavaScript world as target object");
    }
    Bound bound = table.find(objectId);
    return bound.value();
  }

  private static Object tree(JsonElement json) {
    return switch (json) {
      case JsonObject object -> {
        Map<String, Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), tree(entry.getValue())));
        yield map;
      }
      case JsonArray array -> {
        List<Object> list = new ArrayList<>();
        array.forEach(element -> list.add(tree(element)));
        yield list;
      }
      case JsonPrimitive p when p.isString() -> p.getAsString();
      case JsonPrimitive p when p.isBoolean() -> p.getAsBoolean();
      case JsonPrimitive p -> p.getAsDouble();
      default -> null;
    };
  }
}
