package dev.orrery.runtime.engine.mirror;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ObjectInspection;
import java.util.ArrayList;
import java.util.List;

/**
 * What a collection holds or an iterator has still to give.
 *
 * @param list each with its key, which is null when there is only a value
 */
public record Entries(List<Entry> list) {
  /** An entry; {@code key} is null in collections without keys. */
  public record Entry(Object key, Object value) {}

  /** The entries of a Map, Set or iterator of one; null for values whose entries are not listed. */
  public static Entries of(Object collection) {
    List<Object> flat = ObjectInspection.entries(collection);
    if (flat == null) {
      return null;
    }
    List<Entry> entries = new ArrayList<>();
    boolean pairs = ObjectInspection.yieldsPairs(collection);
    for (int i = 0; i < flat.size(); i += pairs ? 2 : 1) {
      entries.add(pairs ? new Entry(flat.get(i), flat.get(i + 1)) : new Entry(null, flat.get(i)));
    }
    return new Entries(entries);
  }

  /** The entries as an array of objects made for showing. */
  Object toArray() {
    Object[] shown = new Object[list.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = toObject(list.get(i));
    }
    return Marks.mark(Js.array(shown), "array", "Array", "Array(" + shown.length + ")");
  }

  private static Object toObject(Entry entry) {
    Object object = Js.nullObject();
    String text = "";
    if (entry.key() != null) {
      Js.set(object, "key", entry.key());
      text = textOf(entry.key()) + " => ";
    }
    Js.set(object, "value", entry.value());
    String description = text + textOf(entry.value());
    return Marks.mark(
        object,
        "internal#entry",
        "Object",
        entry.key() == null ? description : "{" + description + "}");
  }

  private static String textOf(Object value) {
    Mirror mirror = Mirrors.of(value);
    return switch (mirror.type()) {
      case "string" -> '"' + mirror.value().toString() + '"';
      case "undefined" -> "undefined";
      case "boolean" -> mirror.value().toString();
      default -> mirror.isNull() ? "null" : mirror.description();
    };
  }
}
