package dev.orrery.inspector.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/**
 * Positions as V8's error texts have them: V8 reads messages as CBOR, so they count the bytes of that
 * form of the parameters.
 */
final class CborPosition {
  /** Tag, byte string header and length of a map or array. */
  private static final int ENVELOPE = 7;

  private CborPosition() {}

  /** Where the value of a property begins; where the object ends if it has none of that name. */
  static int of(JsonObject json, String name) {
    int at = ENVELOPE + 1;
    for (Map.Entry<String, JsonElement> property : json.entrySet()) {
      at += size(property.getKey());
      if (property.getKey().equals(name)) {
        return at;
      }
      at += size(property.getValue());
    }
    return at;
  }

  /** Where it is noticed that the value of a property is not the array or object it should be. */
  static int ofContents(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return of(json, name) + (value.isJsonObject() || value.isJsonArray() ? ENVELOPE : 0);
  }

  private static int size(JsonElement value) {
    return switch (value) {
      case JsonObject object -> of(object, null) + 1;
      case JsonArray array -> {
        int size = ENVELOPE + 2;
        for (JsonElement element : array) {
          size += size(element);
        }
        yield size;
      }
      case JsonPrimitive p when p.isString() -> size(p.getAsString());
      case JsonPrimitive p when p.isNumber() -> size(p.getAsDouble());
      case JsonPrimitive _, JsonNull _ -> 1;
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  /** Text is bytes if it is ASCII, else pairs of bytes. */
  private static int size(String text) {
    int bytes = text.chars().allMatch(c -> c < 0x80) ? text.length() : 2 * text.length();
    return header(bytes) + bytes;
  }

  private static int size(double number) {
    if (number != (int) number || 1 / number == Double.NEGATIVE_INFINITY) {
      return 1 + Double.BYTES;
    }
    return header(number < 0 ? ~(int) number : (int) number);
  }

  private static int header(int count) {
    if (count < 24) {
      return 1;
    } else if (count < 0x100) {
      return 2;
    }
    return count < 0x1_0000 ? 3 : 5;
  }
}
