package dev.orrery.inspector.domain;

import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import java.util.StringJoiner;

/** Values as their toString would have them, but without running code of the program's. */
final class ConsoleText {
  private static final int MAX_ELEMENTS = 100;
  private static final int MAX_DEPTH = 5;
  private static final Mirrors.Selection OWN = new Mirrors.Selection(true, false, false);

  private ConsoleText() {}

  static String of(Object value) {
    return of(value, 0);
  }

  private static String of(Object value, int depth) {
    Mirror mirror = Mirrors.of(value);
    return switch (mirror.type()) {
      case "object" -> object(value, mirror, depth);
      case "string", "boolean" -> mirror.value().toString();
      case "undefined" -> "undefined";
      default -> mirror.description().equals("-0") ? "0" : mirror.description();
    };
  }

  private static String object(Object value, Mirror mirror, int depth) {
    return switch (mirror.subtype()) {
      case null -> "[object Object]";
      case "null" -> "null";
      case "array" -> depth < MAX_DEPTH ? array(value, depth) : "";
      case "error" -> withoutStack(mirror.description());
      case "date", "regexp" -> mirror.description();
      case "proxy" -> "[object Proxy]";
      default -> "[object " + mirror.className() + "]";
    };
  }

  private static String withoutStack(String description) {
    int stack = description.indexOf("\n    at ");
    return stack < 0 ? description : description.substring(0, stack);
  }

  private static String array(Object value, int depth) {
    StringJoiner joined = new StringJoiner(",");
    int[] count = {0};
    Mirrors.walk(
        value,
        OWN,
        property -> {
          if (property.isIndex() && !property.isAccessor()) {
            joined.add(element(property.value(), depth));
            count[0]++;
          }
          return count[0] < MAX_ELEMENTS;
        });
    return joined.toString();
  }

  private static String element(Object value, int depth) {
    Mirror mirror = Mirrors.of(value);
    boolean isNothing = mirror.isNull() || mirror.type().equals("undefined");
    return isNothing ? "" : of(value, depth + 1);
  }
}
