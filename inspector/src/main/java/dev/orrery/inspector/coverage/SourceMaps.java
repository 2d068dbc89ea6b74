package dev.orrery.inspector.coverage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source maps that scripts name in their last comment, as Node adds them to coverage. */
final class SourceMaps {
  private static final Pattern COMMENT = Pattern.compile("/[*/]#\\s+sourceMappingURL=(?<url>\\S+)");

  private SourceMaps() {}

  /** Adds a script's map under its URL, if it names one. */
  static void addTo(JsonObject cache, Source script, String url) {
    String code = script.getCharacters().toString();
    Matcher matcher = COMMENT.matcher(code);
    String named = null;
    while (matcher.find()) {
      named = matcher.group("url");
    }
    if (named == null) {
      return;
    }
    JsonObject entry = new JsonObject();
    JsonArray lengths = new JsonArray();
    code.lines().forEach(line -> lengths.add(line.length()));
    entry.add("lineLengths", lengths);
    URI place = URI.create(url).resolve(named.startsWith("data:") ? "" : named);
    JsonObject data = read(named, place);
    if (data != null) {
      makeAbsolute(data, place);
    }
    entry.add("data", data == null ? JsonNull.INSTANCE : data);
    entry.addProperty("url", named.startsWith("data:") ? null : place.toString());
    cache.add(url, entry);
  }

  /** Null if it cannot be read, which Node says no more about either. */
  private static JsonObject read(String named, URI place) {
    try {
      String text = named.startsWith("data:") ? inline(named) : Files.readString(Path.of(place));
      return JsonParser.parseString(text) instanceof JsonObject map ? map : null;
    } catch (IOException | JsonParseException | IllegalArgumentException _) {
      return null;
    }
  }

  private static String inline(String url) {
    int comma = url.indexOf(',');
    String data = url.substring(comma + 1);
    return url.substring(0, Math.max(0, comma)).endsWith(";base64")
        ? new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)
        : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void makeAbsolute(JsonObject map, URI place) {
    String root = map.get("sourceRoot") instanceof JsonElement given ? given.getAsString() : "";
    JsonArray sources = new JsonArray();
    if (map.get("sources") instanceof JsonArray given) {
      for (JsonElement source : given) {
        String name = root.isEmpty() ? source.getAsString() : root + "/" + source.getAsString();
        sources.add(place.resolve(name).toString());
      }
    }
    map.add("sources", sources);
    map.addProperty("sourceRoot", "");
  }
}
