package dev.orrery.runtime.binding.util;

import java.util.Map;
import java.util.TreeMap;

/** Reads the text of {@code .env} files by Node's rules. Stateless. */
public final class Dotenv {
  private final String text;
  private final Map<String, String> variables = new TreeMap<>();
  private int position;

  private Dotenv(String text) {
    this.text = text;
  }

  /** The variables in alphabetical order; a later line wins over an earlier one. */
  public static Map<String, String> parse(String content) {
    Dotenv parser = new Dotenv(content.replace("\r", "").strip());
    while (parser.position < parser.text.length()) {
      parser.readLine();
    }
    return parser.variables;
  }

  private void readLine() {
    int end = endOfLine(position);
    int equals = text.indexOf('=', position);
    boolean isAssignment = equals >= 0 && equals < end && !startsComment();
    if (!isAssignment) {
      position = end + 1;
      return;
    }
    String key = text.substring(position, equals).strip();
    if (key.startsWith("export ")) {
      key = key.substring("export ".length()).strip();
    }
    if (key.isEmpty()) {
      position = end + 1;
      return;
    }
    variables.put(key, readValue(equals + 1, end));
  }

  private boolean startsComment() {
    int start = position;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && text.charAt(start) == '#';
  }

  private String readValue(int start, int end) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start < end && isQuote(text.charAt(start))) {
      char quote = text.charAt(start);
      // A quoted value may span lines; what follows the closing quote is not read.
      int close = text.indexOf(quote, start + 1);
      if (close >= 0) {
        position = endOfLine(close) + 1;
        String value = text.substring(start + 1, close);
        return quote == '"' ? value.replace("\\n", "\n") : value;
      }
    }
    position = end + 1;
    String value = text.substring(start, end);
    int comment = value.indexOf('#');
    return (comment >= 0 ? value.substring(0, comment) : value).strip();
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }
}
