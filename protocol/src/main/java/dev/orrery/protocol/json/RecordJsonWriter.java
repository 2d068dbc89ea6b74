package dev.orrery.protocol.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.RecordsEvent;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sending side of one session: makes JSON of records and numbers their sites. */
public final class RecordJsonWriter {
  private final Map<Site, Integer> numbers = new HashMap<>();
  private final List<SiteEntry> unsent = new ArrayList<>();

  /** A batch with the sites that the session has not been sent. */
  public RecordsEvent batch(List<LoopRecord> records, long dropped) {
    List<JsonObject> objects = toJson(records);
    return new RecordsEvent(objects, takeSites(), dropped);
  }

  /** Several records; whoever sends them sends {@link #takeSites} with them. */
  public List<JsonObject> toJson(List<LoopRecord> records) {
    return records.stream().map(this::toJson).toList();
  }

  /** One record; whoever sends it sends {@link #takeSites} with it. */
  public JsonObject toJson(LoopRecord loopRecord) {
    RecordShape shape = RecordShape.of(loopRecord);
    JsonObject object = new JsonObject();
    object.addProperty("kind", shape.name());
    for (RecordShape.Component component : shape.components()) {
      Object value = component.get(loopRecord);
      if (value != null) {
        object.add(component.name(), element(value));
      }
    }
    return object;
  }

  /** The number of a site in this session, null for null. */
  public Integer site(Site site) {
    return site == null ? null : numbers.computeIfAbsent(site, this::number);
  }

  /** The sites that were numbered since the last call. */
  public List<SiteEntry> takeSites() {
    List<SiteEntry> sites = List.copyOf(unsent);
    unsent.clear();
    return sites;
  }

  private Integer number(Site site) {
    int number = numbers.size() + 1;
    unsent.add(new SiteEntry(number, site.function(), site.file(), site.line(), site.column()));
    return number;
  }

  private JsonElement element(Object value) {
    return switch (value) {
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      case String text -> new JsonPrimitive(text);
      case Enum<?> constant -> new JsonPrimitive(ProtocolJson.name(constant));
      case Site site -> new JsonPrimitive(site(site));
      case List<?> list -> {
        JsonArray array = new JsonArray(list.size());
        list.forEach(element -> array.add(element(element)));
        yield array;
      }
      default -> throw new IllegalArgumentException(value.getClass().toString());
    };
  }
}
