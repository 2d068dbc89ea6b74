package dev.orrery.inspector.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.engine.mirror.Place;
import dev.orrery.runtime.engine.mirror.PropertyMirror;
import dev.orrery.runtime.engine.mirror.SlotMirror;
import java.util.List;

/** What {@code Runtime.getProperties} answers. */
public final class PropertyLists {
  private final RemoteObjects objects;
  private final int contextId;
  private final Presentation presentation;

  /** {@code presentation}: how values are shown; never by value. */
  public PropertyLists(RemoteObjects objects, int contextId, Presentation presentation) {
    this.objects = objects;
    this.contextId = contextId;
    this.presentation = presentation.forParts();
  }

  /** The properties, internal slots and private members of an object. */
  public JsonObject of(Object value, Mirrors.Selection selection) {
    JsonObject result = new JsonObject();
    JsonArray properties = new JsonArray();
    for (PropertyMirror property : Mirrors.properties(value, selection)) {
      properties.add(descriptor(property));
    }
    result.add("result", properties);
    if (!selection.accessorsOnly()) {
      add(result, "internalProperties", slots(Mirrors.internalSlots(value)));
      add(result, "privateProperties", slots(Mirrors.privateFields(value)));
    }
    return result;
  }

  private static void add(JsonObject result, String name, JsonArray list) {
    if (!list.isEmpty()) {
      result.add(name, list);
    }
  }

  private JsonObject descriptor(PropertyMirror property) {
    JsonObject json = new JsonObject();
    json.addProperty("name", property.name());
    if (property.isAccessor()) {
      if (property.getter() != null) {
        json.add("get", show(property.getter(), presentation));
        json.add("set", show(property.setter(), presentation));
      }
    } else {
      json.add("value", show(property.value(), presentation));
      json.addProperty("writable", property.writable());
    }
    json.addProperty("configurable", property.configurable());
    json.addProperty("enumerable", property.enumerable());
    json.addProperty("isOwn", property.isOwn());
    if (property.symbol() != null) {
      json.add("symbol", show(property.symbol(), presentation));
    }
    return json;
  }

  private JsonObject show(Object value, Presentation how) {
    return objects.show(value, contextId, how);
  }

  private JsonArray slots(List<SlotMirror> slots) {
    JsonArray array = new JsonArray();
    for (SlotMirror slot : slots) {
      JsonObject json = new JsonObject();
      json.addProperty("name", slot.name());
      json.add(
          "value",
          slot.value() instanceof Place place
              ? location(place)
              : show(slot.value(), Presentation.byId(presentation.group())));
      array.add(json);
    }
    return array;
  }

  private JsonObject location(Place place) {
    JsonObject value = new JsonObject();
    value.addProperty("scriptId", objects.scripts().of(place.script()));
    value.addProperty("lineNumber", place.line());
    value.addProperty("columnNumber", place.column());
    JsonObject object = new JsonObject();
    object.addProperty("type", "object");
    object.addProperty("subtype", "internal#location");
    object.add("value", value);
    object.addProperty("description", "Object");
    return object;
  }
}
