package dev.orrery.inspector.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.Function;

/**
 * The parameters of a command. What is missing or of another type is a {@link CdpError}; methods with
 * a default or named {@code optional} take what is missing, but nothing of another type.
 */
public final class Params {
  private final JsonObject json;
  private final boolean given;

  /** {@code json}: null if the message has none. */
  Params(JsonObject json) {
    this.json = json == null ? new JsonObject() : json;
    this.given = json != null;
  }

  /** All of them, to be left as they are. */
  public JsonObject json() {
    return json;
  }

  public boolean has(String name) {
    return json.has(name);
  }

  public String string(String name) {
    return required(name, this::optionalString);
  }

  public String string(String name, String otherwise) {
    return orElse(optionalString(name), otherwise);
  }

  /** Null if it is missing. */
  public String optionalString(String name) {
    return json.get(name) instanceof JsonElement value
        ? primitive(name, value, "string").getAsString()
        : null;
  }

  public boolean bool(String name) {
    return required(name, this::optionalBool);
  }

  public boolean bool(String name, boolean otherwise) {
    return orElse(optionalBool(name), otherwise);
  }

  /** Null if it is missing. */
  public Boolean optionalBool(String name) {
    return json.get(name) instanceof JsonElement value
        ? (Boolean) primitive(name, value, "bool").getAsBoolean()
        : null;
  }

  public int integer(String name) {
    return required(name, this::optionalInteger);
  }

  public int integer(String name, int otherwise) {
    return orElse(optionalInteger(name), otherwise);
  }

  /** Null if it is missing. */
  public Integer optionalInteger(String name) {
    return json.get(name) instanceof JsonElement value
        ? (Integer) primitive(name, value, "int32").getAsInt()
        : null;
  }

  public double number(String name) {
    return required(name, this::optionalNumber);
  }

  public double number(String name, double otherwise) {
    return orElse(optionalNumber(name), otherwise);
  }

  /** Null if it is missing. */
  public Double optionalNumber(String name) {
    return json.get(name) instanceof JsonElement value
        ? (Double) primitive(name, value, "double").getAsDouble()
        : null;
  }

  public JsonObject object(String name) {
    return required(name, this::optionalObject);
  }

  /** Null if it is missing. */
  public JsonObject optionalObject(String name) {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonObject()) {
      return (JsonObject) value;
    }
    throw wrong(name, "CBOR: map start expected", CborPosition.ofContents(json, name));
  }

  public JsonArray array(String name) {
    return required(name, this::optionalArray);
  }

  /** Null if it is missing. */
  public JsonArray optionalArray(String name) {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonArray()) {
      return (JsonArray) value;
    }
    throw wrong(name, "CBOR: array start expected", CborPosition.ofContents(json, name));
  }

  private <T> T required(String name, Function<String, T> reader) {
    if (!given) {
      throw CdpError.params(
          "Failed to deserialize params - CBOR: map start expected at position 0");
    }
    T value = reader.apply(name);
    if (value == null) {
      throw wrong(name, "BINDINGS: mandatory field missing");
    }
    return value;
  }

  private static <T> T orElse(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private JsonPrimitive primitive(String name, JsonElement value, String type) {
    if (value instanceof JsonPrimitive primitive && isOf(primitive, type)) {
      return primitive;
    }
    throw wrong(name, "BINDINGS: " + type + " value expected");
  }

  private static boolean isOf(JsonPrimitive value, String type) {
    return switch (type) {
      case "string" -> value.isString();
      case "bool" -> value.isBoolean();
      case "double" -> value.isNumber();
      default -> value.isNumber() && value.getAsDouble() == value.getAsInt();
    };
  }

  private CdpError wrong(String name, String problem) {
    return wrong(name, problem, CborPosition.of(json, name));
  }

  private static CdpError wrong(String name, String problem, int position) {
    return CdpError.params(
        "Failed to deserialize params." + name + " - " + problem + " at position " + position);
  }
}
