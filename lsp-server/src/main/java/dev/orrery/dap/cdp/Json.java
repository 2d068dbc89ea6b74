package dev.orrery.dap.cdp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads and makes JSON objects. What is absent, or of another type, is null. Any thread. */
public final class Json {
  private Json() {}

  /** An object of names and values by turns; null values are left out. */
  public static JsonObject of(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.add((String) namesAndValues[i], element(value));
      }
    }
    return object;
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case JsonElement element -> element;
      case String text -> new JsonPrimitive(text);
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      case Collection<?> list -> {
        JsonArray array = new JsonArray();
        list.forEach(each -> array.add(each == null ? JsonNull.INSTANCE : element(each)));
        yield array;
      }
      default -> throw new IllegalArgumentException("not JSON: " + value);
    };
  }

  /** A string, or null. */
  public static String text(JsonObject object, String name) {
    return primitive(object, name) instanceof JsonPrimitive p && p.isString()
        ? p.getAsString()
        : null;
  }

  /** A string, or empty. */
  public static String textOrEmpty(JsonObject object, String name) {
    String text = text(object, name);
    return text == null ? "" : text;
  }

  /** A number, or what stands for none. */
  public static int number(JsonObject object, String name, int absent) {
    return primitive(object, name) instanceof JsonPrimitive p && p.isNumber()
        ? p.getAsInt()
        : absent;
  }

  /** A boolean; false if there is none. */
  public static boolean flag(JsonObject object, String name) {
    return primitive(object, name) instanceof JsonPrimitive p && p.isBoolean() && p.getAsBoolean();
  }

  /** An object, or null. */
  public static JsonObject object(JsonObject object, String name) {
    return object != null && object.get(name) instanceof JsonObject inner ? inner : null;
  }

  /** The objects of a list; none if there is no list. */
  public static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (object != null && object.get(name) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonObject inner) {
          objects.add(inner);
        }
      }
    }
    return objects;
  }

  /** The strings of a list; none if there is no list. */
  public static List<String> texts(JsonObject object, String name) {
    List<String> texts = new ArrayList<>();
    if (object != null && object.get(name) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonPrimitive primitive) {
          texts.add(primitive.getAsString());
        }
      }
    }
    return texts;
  }

  private static JsonPrimitive primitive(JsonObject object, String name) {
    return object != null && object.get(name) instanceof JsonPrimitive primitive ? primitive : null;
  }
}
