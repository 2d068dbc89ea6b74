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
  /** Of the whole session. */
  private final Map<Site, Integer> numbers;

  /** Those that {@link #takeSites} has given or will give. */
  private final Map<Site, Integer> told = new HashMap<>();

  private final List<SiteEntry> untold = new ArrayList<>();

  /** For the events of a new session. */
  public RecordJsonWriter() {
    this(new HashMap<>());
  }

  private RecordJsonWriter(Map<Site, Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * For one answer in this session: it tells all sites that it refers to, so that it can be understood
   * without the events.
   */
  public RecordJsonWriter ofAnswer() {
    return new RecordJsonWriter(numbers);
  }

  /** A batch with the sites that no batch before had. */
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
    return site == null ? null : told.computeIfAbsent(site, this::tell);
  }

  /** The sites that were referred to for the first time since the last call. */
  public List<SiteEntry> takeSites() {
    List<SiteEntry> sites = List.copyOf(untold);
    untold.clear();
    return sites;
  }

  private Integer tell(Site site) {
    int number = numbers.computeIfAbsent(site, ignored -> numbers.size() + 1);
    untold.add(new SiteEntry(number, site.function(), site.file(), site.line(), site.column()));
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
