package dev.orrery.dap.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.orrery.dap.cdp.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A source map: which place of a generated text comes from which place of its sources. */
public final class SourceMap {
  /**
   * A text that was made into another one.
   *
   * @param number its place in the map's list
   * @param name as the map has it, with its root
   * @param content null if the map does not have it
   */
  public record Original(int number, String name, String content) {}

  /** A place in one of the originals. */
  public record Place(Original original, Position position) {}

  private final List<Original> originals = new ArrayList<>();
  private final List<Mapping> generated = new ArrayList<>();
  private final Map<Integer, List<Mapping>> byOriginal;

  private SourceMap(JsonObject json) {
    List<JsonObject> sections = Json.objects(json, "sections");
    if (sections.isEmpty()) {
      add(json, new Position(0, 0));
    }
    for (JsonObject section : sections) {
      JsonObject offset = Json.object(section, "offset");
      add(
          Json.object(section, "map"),
          new Position(Json.number(offset, "line", 0), Json.number(offset, "column", 0)));
    }
    generated.sort(Comparator.comparing(Mapping::generated));
    byOriginal =
        generated.stream()
            .sorted(Comparator.comparing(Mapping::original).thenComparing(Mapping::generated))
            .collect(Collectors.groupingBy(Mapping::source));
  }

  /**
   * Reads a map.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  public static SourceMap parse(String text) {
    // Maps may begin with a line that keeps browsers from running them.
    String json = text.startsWith(")]}") ? text.substring(text.indexOf('\n') + 1) : text;
    try {
      return new SourceMap(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("not a source map: " + e.getMessage(), e);
    }
  }

  private void add(JsonObject map, Position start) {
    if (map == null
        || !(map.get("mappings") instanceof JsonPrimitive mappings)
        || !(map.get("sources") instanceof JsonArray sources)) {
      throw new IllegalArgumentException("not a source map: no mappings or sources");
    }
    int first = originals.size();
    String root = Json.textOrEmpty(map, "sourceRoot");
    List<JsonElement> contents =
        map.get("sourcesContent") instanceof JsonArray given ? given.asList() : List.of();
    for (JsonElement source : sources) {
      int number = originals.size() - first;
      String content =
          number < contents.size() && contents.get(number) instanceof JsonPrimitive p
              ? p.getAsString()
              : null;
      String name = source instanceof JsonPrimitive p ? p.getAsString() : "";
      originals.add(new Original(originals.size(), withRoot(root, name), content));
    }
    for (Mapping mapping : MappingReader.read(mappings.getAsString(), start, first)) {
      if (mapping.source() >= first && mapping.source() < originals.size()) {
        generated.add(mapping);
      }
    }
  }

  private static String withRoot(String root, String name) {
    return root.isEmpty() || root.endsWith("/") ? root + name : root + "/" + name;
  }

  /** All sources, in the map's order. */
  public List<Original> originals() {
    return List.copyOf(originals);
  }

  /** Where a generated place comes from; null if nobody knows. */
  public Place original(Position place) {
    int low = 0;
    int high = generated.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (generated.get(middle).generated().compareTo(place) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || generated.get(low - 1).generated().line() != place.line()) {
      return null;
    }
    Mapping found = generated.get(low - 1);
    return new Place(originals.get(found.source()), found.original());
  }

  /**
   * What was made of a place or, if nothing was, of the next one after it: several places if the code
   * is there several times. None if there is nothing.
   */
  public List<Position> generated(Original original, Position wanted) {
    List<Mapping> all = byOriginal.getOrDefault(original.number(), List.of());
    List<Position> places = new ArrayList<>();
    Position chosen = null;
    for (Mapping mapping : all) {
      if (chosen == null && mapping.original().compareTo(wanted) >= 0) {
        chosen = mapping.original();
      }
      if (mapping.original().equals(chosen)
          && (places.isEmpty() || places.getLast().line() != mapping.generated().line())) {
        places.add(mapping.generated());
      }
    }
    return places;
  }
}
