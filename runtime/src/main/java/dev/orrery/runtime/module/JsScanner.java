package dev.orrery.runtime.module;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rough tokenizer of JavaScript: enough to skip comments, strings, templates and regular
 * expressions without parsing.
 */
final class JsScanner {
  /** An escape sequence: code point, code unit or byte, or one character. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:u\\{([0-9a-fA-F]{1,6})\\}|[ux]((?<=u)[0-9a-fA-F]{4}|(?<=x)[0-9a-fA-F]{2})|(.))",
          Pattern.DOTALL);

  private final String text;
  private int position;
  private int start;
  private int end;
  private boolean afterDot;

  /** Whether a slash here would divide (true) or begin a regular expression (false). */
  private boolean valueBefore;

  JsScanner(String text) {
    this.text = text;
    if (text.startsWith("#!")) {
      position = lineEnd(0);
    }
  }

  /** Reads the next token; false at the end of the text. */
  boolean nextToken() {
    skipBlank();
    if (position >= text.length()) {
      return false;
    }
    afterDot = end > start && text.charAt(end - 1) == '.' && end - start == 1;
    start = position;
    char c = text.charAt(position);
    if (Character.isJavaIdentifierStart(c)) {
      identifier();
      valueBefore = !isKeywordBeforeRegex(text.substring(start, position));
    } else if (c == '"' || c == '\'') {
      position = stringEnd(position, c);
      valueBefore = true;
    } else if (c == '`') {
      position = templateEnd(position + 1);
      valueBefore = true;
    } else if (c == '/' && !valueBefore) {
      position = regexEnd(position + 1);
      valueBefore = true;
    } else if (text.startsWith("...", position)) {
      position += 3;
      valueBefore = false;
    } else {
      position++;
      valueBefore = c == ')' || c == ']' || c == '}' || Character.isDigit(c);
    }
    end = position;
    return true;
  }

  String text() {
    return text.substring(start, end);
  }

  boolean is(String token) {
    return end - start == token.length() && text.startsWith(token, start);
  }

  /** True when the token before this one was a single dot. */
  boolean afterDot() {
    return afterDot;
  }

  boolean isIdentifier() {
    return Character.isJavaIdentifierStart(text.charAt(start));
  }

  boolean isString() {
    char c = text.charAt(start);
    return c == '"' || c == '\'';
  }

  /** A string token's value. */
  String stringValue() {
    String raw = text.substring(start + 1, end - 1);
    return raw.indexOf('\\') < 0 ? raw : ESCAPE.matcher(raw).replaceAll(JsScanner::unescape);
  }

  private static String unescape(MatchResult escape) {
    String code = escape.group(1) != null ? escape.group(1) : escape.group(2);
    if (code != null) {
      return Matcher.quoteReplacement(new String(Character.toChars(Integer.parseInt(code, 16))));
    }
    char c = escape.group(3).charAt(0);
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      case '0' -> "\0";
      case '\n' -> "";
      default -> Matcher.quoteReplacement(String.valueOf(c));
    };
  }

  /** Consumes the token if it is next. */
  boolean eat(String token) {
    if (!peekIs(token)) {
      return false;
    }
    nextToken();
    return true;
  }

  /** Consumes an identifier if it is next. */
  boolean eatWord(String word) {
    int mark = mark();
    if (nextToken() && is(word)) {
      return true;
    }
    reset(mark);
    return false;
  }

  /** Whether the text continues with these characters after blanks and comments. */
  boolean peekIs(String token) {
    skipBlank();
    return text.startsWith(token, position);
  }

  int mark() {
    return position;
  }

  void reset(int mark) {
    position = mark;
  }

  private void identifier() {
    while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
      position++;
    }
  }

  private void skipBlank() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
        position++;
      } else if (text.startsWith("//", position)) {
        position = lineEnd(position);
      } else if (text.startsWith("/*", position)) {
        int close = text.indexOf("*/", position + 2);
        position = close < 0 ? text.length() : close + 2;
      } else {
        return;
      }
    }
  }

  private int lineEnd(int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline;
  }

  private int stringEnd(int from, char quote) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }

  private int templateEnd(int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (depth == 0 && c == '`') {
        return i + 1;
      } else if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        depth++;
        i++;
      } else if (depth > 0 && c == '{') {
        depth++;
      } else if (depth > 0 && c == '}') {
        depth--;
      } else if (depth > 0 && c == '`') {
        i = templateEnd(i + 1) - 1;
      }
    }
    return text.length();
  }

  private int regexEnd(int from) {
    boolean inClass = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '\n') {
        return i;
      } else if (c == '/' && !inClass) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isKeywordBeforeRegex(String word) {
    return switch (word) {
      case "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await" ->
          true;
      default -> false;
    };
  }
}
