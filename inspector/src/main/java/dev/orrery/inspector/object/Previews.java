package dev.orrery.inspector.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.runtime.engine.mirror.Entries;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.engine.mirror.PropertyMirror;
import dev.orrery.runtime.engine.mirror.SlotMirror;
import java.util.HashSet;
import java.util.Set;

/** A few properties and entries of an object, enough for one line. */
final class Previews {
  private static final int MAX_NAMED = 5;
  private static final int MAX_INDEXED = 100;
  private static final int MAX_ENTRIES = 5;
  private static final int MAX_ROWS = 1000;
  private static final int MAX_COLUMNS = 1000;
  private static final Mirrors.Selection OWN = new Mirrors.Selection(true, false, false);
  private static final Mirrors.Selection ALL = new Mirrors.Selection(false, false, false);

  private static final Set<String> SHOWN_SLOTS =
      Set.of(
          "[[PromiseState]]",
          "[[PromiseResult]]",
          "[[GeneratorState]]",
          "[[PrimitiveValue]]",
          "[[WeakRefTarget]]");

  private final Mirror mirror;
  private final JsonArray properties = new JsonArray();
  private final boolean isString;
  private int named = MAX_NAMED;
  private int indexed = MAX_INDEXED;
  private boolean overflow;

  private Set<String> columns;
  private boolean isTable;
  private boolean isRow;

  private Previews(Mirror mirror) {
    this.mirror = mirror;
    this.isString = "String".equals(mirror.className());
  }

  static JsonObject of(Object value, Mirror mirror) {
    return new Previews(mirror).build(value, true);
  }

  /** {@code columns}: an array of the names of columns to show, or null for all. */
  static JsonObject ofTable(Object data, Object columns) {
    Previews preview = new Previews(Mirrors.of(data));
    preview.isTable = true;
    preview.named = MAX_ROWS;
    preview.indexed = MAX_ROWS;
    preview.columns = columns == null ? null : namesOf(columns);
    return preview.build(data, false);
  }

  private static Set<String> namesOf(Object columns) {
    Set<String> names = new HashSet<>();
    if (Mirrors.of(columns).is("array")) {
      for (PropertyMirror property : Mirrors.properties(columns, OWN)) {
        if (property.isIndex() && Mirrors.of(property.value()).value() instanceof String name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** A row: its columns, of which there may be many. */
  private JsonObject ofRow(Object value, Mirror mirror) {
    Previews preview = new Previews(mirror);
    preview.named = MAX_COLUMNS;
    preview.indexed = MAX_COLUMNS;
    preview.columns = columns;
    preview.isRow = true;
    return preview.build(value, false);
  }

  /** What is a key or value in a collection: entries of its own are left out. */
  private static JsonObject ofEntry(Object value) {
    Mirror mirror = Mirrors.of(value);
    Previews preview = new Previews(mirror);
    return mirror.type().equals("object") && !mirror.isNull()
        ? preview.build(value, false)
        : preview.finish(null);
  }

  private JsonObject build(Object value, boolean withEntries) {
    if (slots(value)) {
      Mirrors.walk(target(value), ALL, this::add);
    }
    Entries entries = Entries.of(value);
    if (entries == null || entries.list().isEmpty()) {
      return finish(null);
    }
    if (!withEntries) {
      overflow = true;
      return finish(null);
    }
    return finish(entries);
  }

  /** A proxy is previewed by its target. */
  private Object target(Object value) {
    if (mirror.is("proxy")) {
      for (SlotMirror slot : Mirrors.internalSlots(value)) {
        if (slot.name().equals("[[Target]]") && Mirrors.of(slot.value()).hasIdentity()) {
          return slot.value();
        }
      }
    }
    return value;
  }

  private JsonObject finish(Entries entries) {
    JsonObject preview = new JsonObject();
    preview.addProperty("type", mirror.type());
    if (mirror.subtype() != null) {
      preview.addProperty("subtype", mirror.subtype());
    }
    preview.addProperty("description", ValueTexts.full(mirror));
    JsonArray shown = entries == null ? null : entries(entries);
    preview.addProperty("overflow", overflow);
    preview.add("properties", properties);
    if (shown != null) {
      preview.add("entries", shown);
    }
    return preview;
  }

  private JsonArray entries(Entries entries) {
    JsonArray array = new JsonArray();
    for (Entries.Entry entry : entries.list()) {
      if (array.size() == MAX_ENTRIES) {
        overflow = true;
        break;
      }
      JsonObject json = new JsonObject();
      if (entry.key() != null) {
        json.add("key", ofEntry(entry.key()));
      }
      json.add("value", ofEntry(entry.value()));
      array.add(json);
    }
    return array;
  }

  private boolean slots(Object value) {
    if (mirror.is("proxy")) {
      return true;
    }
    for (SlotMirror slot : Mirrors.previewSlots(value)) {
      if (SHOWN_SLOTS.contains(slot.name()) && !addNamed(slot.name(), slot.value())) {
        return false;
      }
    }
    for (SlotMirror field : Mirrors.privateFields(value)) {
      if (!addNamed(field.name(), field.value())) {
        return false;
      }
    }
    return true;
  }

  private boolean addNamed(String name, Object value) {
    if (named-- == 0) {
      overflow = true;
      return false;
    }
    properties.add(property(name, value));
    return true;
  }

  private boolean add(PropertyMirror property) {
    if (isHidden(property)) {
      return true;
    }
    if (property.isIndex()) {
      if (indexed-- == 0) {
        overflow = true;
        return false;
      }
      properties.add(property(property.name(), property.value()));
      return true;
    }
    return addNamed(property.name(), property.value());
  }

  private boolean isHidden(PropertyMirror property) {
    if (!property.isOwn() && !property.isComputed()) {
      return true;
    }
    boolean setterOnly = property.isAccessor() && !Mirrors.of(property.getter()).hasIdentity();
    return setterOnly
        || (isString && property.isIndex())
        || (isRow && columns != null && !columns.contains(property.name()))
        || switch (property.name()) {
          case "constructor" -> true;
          case "length" -> mirror.is("array") || isString || isProxyOfArray();
          default -> false;
        };
  }

  private boolean isProxyOfArray() {
    return "Proxy(Array)".equals(mirror.description());
  }

  /** {@code value}: null for an accessor. */
  private JsonObject property(String name, Object value) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    if (value == null) {
      json.addProperty("type", "accessor");
      return json;
    }
    Mirror mirror = Mirrors.of(value);
    json.addProperty("type", mirror.type());
    json.addProperty("value", ValueTexts.brief(mirror));
    if (isTable && mirror.type().equals("object") && !mirror.isNull()) {
      json.add("valuePreview", ofRow(value, mirror));
    }
    if (mirror.subtype() != null) {
      json.addProperty("subtype", mirror.subtype());
    }
    return json;
  }
}
