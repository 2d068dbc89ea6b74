package dev.orrery.inspector.object;

import dev.orrery.runtime.engine.mirror.Mirror;

/** Values as the text of previews. */
final class ValueTexts {
  private static final int MAX_LENGTH = 100;
  private static final String ELLIPSIS = "…";

  private ValueTexts() {}

  /** The whole text. */
  static String full(Mirror mirror) {
    return switch (mirror.type()) {
      case "undefined" -> "undefined";
      case "string", "boolean" -> mirror.value().toString();
      default -> mirror.isNull() ? "null" : mirror.description();
    };
  }

  /** At most a hundred characters where values can be long; functions are not spelt out. */
  static String brief(Mirror mirror) {
    return switch (mirror.type()) {
      case "function" -> "";
      case "string" -> withoutMiddle(mirror.value().toString());
      case "symbol" -> withoutEnd(mirror.description());
      default ->
          switch (mirror.subtype()) {
            case "regexp" -> withoutMiddle(mirror.description());
            case "error" -> withoutEnd(mirror.description());
            case null, default -> full(mirror);
          };
    };
  }

  private static String withoutMiddle(String text) {
    int half = MAX_LENGTH / 2;
    return text.length() <= MAX_LENGTH
        ? text
        : text.substring(0, MAX_LENGTH - half)
            + ELLIPSIS
            + text.substring(text.length() - half + 1);
  }

  private static String withoutEnd(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + ELLIPSIS;
  }
}
