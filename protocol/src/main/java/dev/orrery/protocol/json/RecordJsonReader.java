package dev.orrery.protocol.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.RecordsEvent;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The receiving side of one session: makes records of JSON. */
public final class RecordJsonReader {
  private final Map<Integer, Site> sites = new HashMap<>();

  /**
   * The records of a batch, whose sites become known.
   *
   * @throws JsonParseException if a record is not as the domain has it
   */
  public List<LoopRecord> batch(RecordsEvent event) {
    addSites(event.sites());
    return event.records().stream().map(this::fromJson).toList();
  }

  /** To be called with every list of sites that comes, before what refers to them is read. */
  public void addSites(List<SiteEntry> entries) {
    for (SiteEntry entry : entries) {
      sites.put(entry.id(), new Site(entry.function(), entry.file(), entry.line(), entry.column()));
    }
  }

  /**
   * The site with a number, null for null.
   *
   * @throws JsonParseException if the session has not been sent it
   */
  public Site site(Integer number) {
    if (number == null) {
      return null;
    }
    Site site = sites.get(number);
    if (site == null) {
      throw new JsonParseException("no site " + number);
    }
    return site;
  }

  /**
   * One record.
   *
   * @throws JsonParseException if it is not as the domain has it
   */
  public LoopRecord fromJson(JsonObject object) {
    String kind = object.get("kind") instanceof JsonPrimitive name ? name.getAsString() : null;
    RecordShape shape = RecordShape.of(kind == null ? "" : kind);
    if (shape == null) {
      throw new JsonParseException("no record kind " + kind);
    }
    List<RecordShape.Component> components = shape.components();
    Object[] values = new Object[components.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = value(components.get(i), object.get(components.get(i).name()));
      }
      return shape.make(values);
    } catch (JsonParseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new JsonParseException("bad record of kind " + kind + ": " + e.getMessage(), e);
    }
  }

  private Object value(RecordShape.Component component, JsonElement element) {
    Class<?> type = component.type();
    if (element == null || element.isJsonNull()) {
      if (type == String.class || type == Site.class) {
        return null;
      }
      throw new JsonParseException("no " + component.name());
    } else if (element instanceof JsonArray array && component.elements() != null) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(each -> value(component.elements(), each))
          .toList();
    }
    return value(type, element);
  }

  private Object value(Class<?> type, JsonElement element) {
    if (type == long.class) {
      return element.getAsLong();
    } else if (type == int.class) {
      return element.getAsInt();
    } else if (type == boolean.class) {
      return element.getAsBoolean();
    } else if (type == String.class) {
      return element.getAsString();
    } else if (type == Site.class) {
      return site(element.getAsInt());
    } else if (type.isEnum()) {
      return ProtocolJson.constant(type, element.getAsString());
    }
    throw new JsonParseException("a list where none belongs, or none where one does");
  }
}
