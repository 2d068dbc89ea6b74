package dev.orrery.runtime.engine;

/** Says as V8 does why a text is no JSON. Used only after a parse has failed. */
final class JsonErrors {
  private static final int CONTEXT = 10;

  private final String text;
  private int at;

  private JsonErrors(String text) {
    this.text = text;
  }

  /** The message of the first error, or null when the text is valid. */
  static String describe(String text) {
    JsonErrors scan = new JsonErrors(text);
    String error = scan.value();
    if (error != null) {
      return error;
    }
    scan.blank();
    return scan.at < text.length()
        ? scan.where("Unexpected non-whitespace character after JSON")
        : null;
  }

  private void blank() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String value() {
    blank();
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    if (c == '-' || Character.isDigit(c) && c < 128) {
      return number();
    }
    for (String word : new String[] {"true", "false", "null"}) {
      if (c == word.charAt(0)) {
        return word(word);
      }
    }
    return unexpected();
  }

  private String word(String word) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
        return unexpected();
      }
    }
    return null;
  }

  private String object() {
    at++;
    blank();
    if (peek() == '}') {
      at++;
      return null;
    }
    for (boolean first = true; ; first = false) {
      blank();
      if (peek() != '"') {
        return where(
            first ? "Expected property name or '}'" : "Expected double-quoted property name");
      }
      String error = string();
      if (error != null) {
        return error;
      }
      blank();
      if (peek() != ':') {
        return where("Expected ':' after property name");
      }
      at++;
      error = value();
      if (error != null) {
        return error;
      }
      blank();
      if (peek() == '}') {
        at++;
        return null;
      }
      if (peek() != ',') {
        return where("Expected ',' or '}' after property value");
      }
      at++;
    }
  }

  private String array() {
    at++;
    blank();
    if (peek() == ']') {
      at++;
      return null;
    }
    while (true) {
      String error = value();
      if (error != null) {
        return error;
      }
      blank();
      if (peek() == ']') {
        at++;
        return null;
      }
      if (peek() != ',') {
        return where("Expected ',' or ']' after array element");
      }
      at++;
    }
  }

  private String string() {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return null;
      }
      if (c < ' ') {
        return where("Bad control character in string literal");
      }
      if (c == '\\') {
        String error = escape();
        if (error != null) {
          return error;
        }
      }
    }
    return where("Unterminated string");
  }

  private String escape() {
    at++;
    char c = peek();
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        at++;
        if (Character.digit(peek(), 16) < 0) {
          return where("Bad Unicode escape");
        }
      }
      return null;
    }
    return at < text.length() && "\"\\/bfnrt".indexOf(c) < 0
        ? where("Bad escaped character")
        : null;
  }

  private String number() {
    if (peek() == '-') {
      at++;
      if (!isDigit()) {
        return where("No number after minus sign");
      }
    }
    if (peek() == '0') {
      at++;
      if (isDigit()) {
        return "Unexpected number in JSON at position " + at + line();
      }
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      if (!isDigit()) {
        return where("Unterminated fractional number");
      }
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      if (!isDigit()) {
        return where("Exponent part is missing a number");
      }
      digits();
    }
    return null;
  }

  private boolean isDigit() {
    return peek() >= '0' && peek() <= '9';
  }

  private void digits() {
    while (isDigit()) {
      at++;
    }
  }

  private String where(String what) {
    return what + " in JSON at position " + at + line();
  }

  private String line() {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return " (line " + line + " column " + (at - start + 1) + ")";
  }

  private String unexpected() {
    if (at >= text.length()) {
      return "Unexpected end of JSON input";
    }
    if (text.equals("undefined")
        || text.equals("NaN")
        || text.equals("Infinity")
        || text.equals("[object Object]")) {
      return "\"" + text + "\" is not valid JSON";
    }
    char c = peek();
    if (c == '"') {
      return "Unexpected string in JSON at position " + at + line();
    }
    return "Unexpected token '" + c + "', " + context() + " is not valid JSON";
  }

  private String context() {
    int length = text.length();
    if (length <= 2 * CONTEXT) {
      return '"' + text + '"';
    }
    if (at < CONTEXT) {
      return '"' + text.substring(0, at + CONTEXT) + "\"...";
    }
    if (at < length - CONTEXT) {
      return "...\"" + text.substring(at - CONTEXT, at + CONTEXT) + "\"...";
    }
    return "...\"" + text.substring(at - CONTEXT) + '"';
  }
}
