package dev.orrery.protocol.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** What makes a user timing an entry of a track of its own in DevTools' Performance panel. */
final class TrackEntry {
  private static final String GROUP = "Event Loop";

  private TrackEntry() {}

  static String detail(String track, String color, Map<String, Object> details) {
    JsonObject entry = new JsonObject();
    entry.addProperty("dataType", "track-entry");
    entry.addProperty("track", track);
    entry.addProperty("trackGroup", GROUP);
    entry.addProperty("color", color);
    JsonArray properties = new JsonArray();
    details.forEach(
        (name, value) -> {
          JsonArray property = new JsonArray();
          property.add(name);
          property.add(value.toString());
          properties.add(property);
        });
    entry.add("properties", properties);
    JsonObject devtools = new JsonObject();
    devtools.add("devtools", entry);
    return devtools.toString();
  }
}
