package dev.orrery.dap.launch;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a request, of which IllegalArgumentExceptions say what is wrong. */
final class Settings {
  private final JsonObject given;

  Settings(Map<String, ?> given) {
    this.given = new Gson().toJsonTree(given).getAsJsonObject();
  }

  private JsonElement get(String name) {
    JsonElement value = given.get(name);
    return value instanceof JsonNull ? null : value;
  }

  boolean has(String name) {
    return get(name) != null;
  }

  String text(String name, String absent) {
    return switch (get(name)) {
      case null -> absent;
      case JsonPrimitive value when value.isString() -> value.getAsString();
      default -> throw wrong(name, "a string");
    };
  }

  boolean flag(String name, boolean absent) {
    return switch (get(name)) {
      case null -> absent;
      case JsonPrimitive value when value.isBoolean() -> value.getAsBoolean();
      default -> throw wrong(name, "true or false");
    };
  }

  /** A whole number, also as a string: editors substitute those for variables. */
  int number(String name, int absent) {
    try {
      return switch (get(name)) {
        case null -> absent;
        case JsonPrimitive value when value.isNumber() -> value.getAsBigDecimal().intValueExact();
        case JsonPrimitive value when value.isString() -> Integer.parseInt(value.getAsString());
        default -> throw wrong(name, "a number");
      };
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException("\"" + name + "\" has to be a whole number.", e);
    }
  }

  /** Strings; numbers and booleans among them are taken as they are written. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    switch (get(name)) {
      case null -> {}
      case JsonArray list -> list.forEach(each -> texts.add(word(name, each)));
      case JsonPrimitive value when value.isString() -> {
        String words = value.getAsString().strip();
        texts.addAll(words.isEmpty() ? List.of() : List.of(words.split("\\s+")));
      }
      default -> throw wrong(name, "a list of strings");
    }
    return texts;
  }

  private static String word(String name, JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      String text = primitive.getAsString();
      return primitive.isNumber() && text.endsWith(".0")
          ? text.substring(0, text.length() - 2)
          : text;
    }
    throw wrong(name, "a list of strings");
  }

  /** Names and their strings; null takes a variable away. */
  Map<String, String> environment(String name) {
    Map<String, String> variables = new LinkedHashMap<>();
    switch (get(name)) {
      case null -> {}
      case JsonObject object ->
          object
              .entrySet()
              .forEach(
                  each ->
                      variables.put(
                          each.getKey(),
                          each.getValue() instanceof JsonNull
                              ? null
                              : word(name, each.getValue())));
      default -> throw wrong(name, "an object of strings");
    }
    return variables;
  }

  private static IllegalArgumentException wrong(String name, String wanted) {
    return new IllegalArgumentException("\"" + name + "\" has to be " + wanted + ".");
  }
}
