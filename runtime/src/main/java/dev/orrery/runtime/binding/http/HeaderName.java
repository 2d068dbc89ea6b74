package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;
import java.util.Locale;

/**
 * What is known of a field name.
 *
 * @param raw the name as it was written, a JavaScript string
 * @param text the same as a Java string
 * @param lower in lower case
 * @param key in lower case, a JavaScript string
 * @param valid whether it is a token
 * @param duplicates what a second field of this name means in a received message
 */
record HeaderName(
    Object raw, String text, String lower, Object key, boolean valid, Duplicates duplicates) {

  /** What to do with a field that has come before. */
  enum Duplicates {
    JOIN_COMMA,
    JOIN_SEMICOLON,
    COLLECT,
    KEEP_FIRST
  }

  static HeaderName of(Object raw) {
    String text = Js.toJava(raw);
    String lower = text.toLowerCase(Locale.ROOT);
    return new HeaderName(
        raw, text, lower, Js.string(lower), HeaderChecks.isToken(text), duplicatesOf(lower));
  }

  private static Duplicates duplicatesOf(String lower) {
    return switch (lower) {
      case "set-cookie" -> Duplicates.COLLECT;
      case "cookie" -> Duplicates.JOIN_SEMICOLON;
      case "age",
          "authorization",
          "content-length",
          "content-type",
          "etag",
          "expires",
          "from",
          "host",
          "if-modified-since",
          "if-unmodified-since",
          "last-modified",
          "location",
          "max-forwards",
          "proxy-authorization",
          "referer",
          "retry-after",
          "server",
          "user-agent" ->
          Duplicates.KEEP_FIRST;
      default -> Duplicates.JOIN_COMMA;
    };
  }
}
