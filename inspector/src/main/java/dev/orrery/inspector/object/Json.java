package dev.orrery.inspector.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Java values as JSON. */
final class Json {
  private static final double MAX_EXACT = 1L << 53;

  private Json() {}

  /** Of a tree of Map, List, String, Double, Boolean and null. */
  static JsonElement of(Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case String s -> new JsonPrimitive(s);
      case Boolean b -> new JsonPrimitive(b);
      case Double d -> number(d);
      case List<?> list -> array(list);
      case Map<?, ?> map -> object(map);
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  /** Whole numbers without a fraction, as JavaScript writes them. */
  private static JsonPrimitive number(double number) {
    return number == Math.rint(number) && Math.abs(number) <= MAX_EXACT
        ? new JsonPrimitive((long) number)
        : new JsonPrimitive(number);
  }

  private static JsonArray array(List<?> list) {
    JsonArray array = new JsonArray(list.size());
    for (Object element : list) {
      array.add(of(element));
    }
    return array;
  }

  private static JsonObject object(Map<?, ?> map) {
    JsonObject object = new JsonObject();
    map.forEach((key, value) -> object.add((String) key, of(value)));
    return object;
  }
}
