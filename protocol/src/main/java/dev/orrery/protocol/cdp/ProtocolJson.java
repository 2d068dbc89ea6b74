package dev.orrery.protocol.cdp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/** Protocol types as JSON. What is null is left out. Any thread may call any method. */
public final class ProtocolJson {
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapterFactory(new EnumNames())
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .create();

  private ProtocolJson() {}

  /** The JSON object of a protocol type. */
  public static JsonObject toJson(Object value) {
    return value instanceof JsonObject object ? object : GSON.toJsonTree(value).getAsJsonObject();
  }

  /**
   * The protocol type of a JSON object.
   *
   * @throws JsonParseException if a property is missing or of another type
   */
  public static <T> T fromJson(JsonObject object, Class<T> type) {
    try {
      return GSON.fromJson(object, type);
    } catch (JsonParseException e) {
      throw e;
    } catch (RuntimeException e) {
      // Gson wraps what a record's constructor throws.
      throw new JsonParseException(e.getCause() == null ? e.getMessage() : e.getCause() + "", e);
    }
  }

  /**
   * One message.
   *
   * @throws JsonParseException if the text is not a JSON object
   */
  public static JsonObject parse(String text) {
    JsonElement element = GSON.fromJson(text, JsonElement.class);
    if (element == null || !element.isJsonObject()) {
      throw new JsonParseException("not a JSON object");
    }
    return element.getAsJsonObject();
  }

  /** The name of an enum constant in messages. */
  public static String name(Enum<?> constant) {
    return EnumNames.of(constant);
  }

  /**
   * The enum constant with that name in messages.
   *
   * @throws JsonParseException if there is none
   */
  public static Object constant(Class<?> enumType, String name) {
    return EnumNames.constant(enumType, name);
  }

  /** The text of a JSON object. */
  public static String text(JsonObject object) {
    return GSON.toJson(object);
  }
}
