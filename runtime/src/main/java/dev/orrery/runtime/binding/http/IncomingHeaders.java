package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;

/** Makes the headers object of a received message out of its raw names and values. */
final class IncomingHeaders {
  private final HeaderNames names;

  IncomingHeaders(HeaderNames names) {
    this.names = names;
  }

  /**
   * Adds raw fields to an object.
   *
   * @param raw a flat array of names and values
   * @param count how many of its elements to take
   * @param joinAll whether fields that may not come twice are joined all the same
   */
  void addAll(Object into, Object raw, int count, boolean joinAll) {
    for (int i = 0; i < count; i += 2) {
      add(into, Js.get(raw, i), Js.get(raw, i + 1), joinAll);
    }
  }

  void add(Object into, Object rawName, Object value, boolean joinAll) {
    HeaderName name = names.get(rawName);
    Object before = Js.getKey(into, name.key());
    switch (name.duplicates()) {
      case COLLECT -> collect(into, name, before, value);
      case JOIN_COMMA -> join(into, name, before, ", ", value);
      case JOIN_SEMICOLON -> join(into, name, before, "; ", value);
      case KEEP_FIRST -> {
        if (Js.isUndefined(before)) {
          Js.setKey(into, name.key(), value);
        } else if (joinAll) {
          join(into, name, before, ", ", value);
        }
      }
    }
  }

  /** Adds a field so that each name has an array of its values. */
  void addDistinct(Object into, Object rawName, Object value) {
    HeaderName name = names.get(rawName);
    collect(into, name, Js.getKey(into, name.key()), value);
  }

  private static void collect(Object into, HeaderName name, Object before, Object value) {
    if (Js.isArray(before)) {
      Js.set(before, Js.toLong(Js.get(before, "length")), value);
    } else {
      Js.setKey(into, name.key(), Js.array(value));
    }
  }

  private static void join(
      Object into, HeaderName name, Object before, String separator, Object value) {
    Js.setKey(
        into,
        name.key(),
        Js.isString(before) ? Js.string(Js.toJava(before) + separator + Js.toJava(value)) : value);
  }
}
