import java.util.Locale;

/** Names and texts of a domain as Java has them. */
final class JavaNames {
  private JavaNames() {}

  /** {@code getState} becomes {@code GetState}. */
  static String type(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code noWait} and {@code no-wait} become {@code NO_WAIT}. */
  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** A comment above what it describes, or nothing. */
  static String javadoc(String indent, String text) {
    if (text.isEmpty()) {
      return "";
    }
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("*/", "*&#47;");
    return indent + "/** " + safe + " */\n";
  }

  /** A Java string literal. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
