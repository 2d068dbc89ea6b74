package dev.orrery.protocol.eventloop;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The domain as its PDL file has it. */
final class ProtocolFile {
  private ProtocolFile() {}

  static JsonObject domain() {
    try (Reader reader =
        new InputStreamReader(
            EventLoopDomain.class.getResourceAsStream("EventLoop.json"), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects in a list that may be absent. */
  static List<JsonObject> list(JsonObject object, String key) {
    JsonElement list = object.get(key);
    return list == null
        ? List.of()
        : StreamSupport.stream(((JsonArray) list).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList();
  }

  static JsonObject type(String name) {
    return list(domain(), "types").stream()
        .filter(type -> type.get("id").getAsString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no type " + name));
  }

  static String text(JsonObject object, String key) {
    return object.has(key) ? object.get(key).getAsString() : "";
  }
}
