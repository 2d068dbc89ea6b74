package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields set on an outgoing message, in the order in which they were first set. Carried by the
 * JavaScript message object, where JavaScript cannot see it.
 */
final class OutgoingHeaders {
  /** A field: its name as given, and a value of any JavaScript kind. */
  static final class Field {
    private HeaderName name;
    private Object value;

    HeaderName name() {
      return name;
    }

    Object value() {
      return value;
    }
  }

  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** The headers of a message, or null if none were set. */
  static OutgoingHeaders of(Object message) {
    return Js.unwrap(message, OutgoingHeaders.class);
  }

  static OutgoingHeaders ofOrNew(Object message) {
    OutgoingHeaders headers = of(message);
    if (headers == null) {
      headers = new OutgoingHeaders();
      Js.carry(message, headers);
    }
    return headers;
  }

  Collection<Field> fields() {
    return fields.values();
  }

  void set(HeaderName name, Object value) {
    Field field = fields.computeIfAbsent(name.lower(), _ -> new Field());
    field.name = name;
    field.value = value;
  }

  /** Adds a value (or an array of them) to those that are there. */
  void append(HeaderName name, Object value) {
    Field field = fields.get(name.lower());
    if (field == null) {
      set(name, value);
      return;
    }
    if (!Js.isArray(field.value)) {
      field.value = Js.array(field.value);
    }
    if (Js.isArray(value)) {
      for (Object item : Js.listOf(value)) {
        push(field.value, item);
      }
    } else {
      push(field.value, value);
    }
  }

  private static void push(Object array, Object item) {
    Js.set(array, Js.toLong(Js.get(array, "length")), item);
  }

  Field get(HeaderName name) {
    return fields.get(name.lower());
  }

  void remove(HeaderName name) {
    fields.remove(name.lower());
  }

  void clear() {
    fields.clear();
  }
}
