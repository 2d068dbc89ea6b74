package dev.orrery.runtime.engine.inspect;

import java.util.regex.Pattern;

/** Quoting, escaping and measuring of text for {@code util.inspect}. */
public final class Text {
  private static final Pattern CONTROL_SEQUENCE =
      Pattern.compile(
          "[\\u001B\\u009B][\\[\\]()#;?]*"
              + "(?:(?:(?:(?:;[-a-zA-Z\\d/#&.:=?%@~_]+)*"
              + "|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d/#&.:=?%@~_]*)*)?"
              + "(?:\\u0007|\\u001B\\u005C|\\u009C))"
              + "|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~]))");

  private Text() {}

  /** A literal in the first kind of quotes that does not occur in the text. */
  public static String quote(String text) {
    char mark = '\'';
    if (text.indexOf('\'') >= 0) {
      if (text.indexOf('"') < 0) {
        mark = '"';
      } else if (text.indexOf('`') < 0 && !text.contains("${")) {
        mark = '`';
      }
    }
    StringBuilder quoted = new StringBuilder(text.length() + 2).append(mark);
    appendEscaped(quoted, text, mark);
    return quoted.append(mark).toString();
  }

  /** Escapes control characters, backslashes and halves of surrogate pairs. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    appendEscaped(escaped, text, '\0');
    return escaped.length() == text.length() ? text : escaped.toString();
  }

  private static void appendEscaped(StringBuilder out, String text, char mark) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' && mark == '\'') {
        out.append("\\'");
      } else if (c >= ' ' && c < 0x7f && c != '\\') {
        out.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        appendUnit(out, c);
      }
    }
  }

  private static void appendUnit(StringBuilder out, char c) {
    switch (c) {
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c < ' ' || (c >= 0x7f && c <= 0x9f)) {
          out.append(String.format("\\x%02X", (int) c));
        } else if (Character.isSurrogate(c)) {
          out.append("\\u").append(Integer.toHexString(c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Removes the control sequences of terminals. */
  public static String stripControlSequences(String text) {
    return text.indexOf('\u001b') < 0 && text.indexOf('\u009b') < 0
        ? text
        : CONTROL_SEQUENCE.matcher(text).replaceAll("");
  }

  /** How many terminal columns the text takes, control sequences included. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += c >= ' ' && c < 0x7f ? 1 : columnsOf(c);
      i += Character.charCount(c);
    }
    return width;
  }

  private static int columnsOf(int c) {
    if (isZeroWidth(c)) {
      return 0;
    }
    return isFullWidth(c) ? 2 : 1;
  }

  private static boolean isZeroWidth(int c) {
    if (c <= 0x1f || (c >= 0x7f && c <= 0x9f)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      case Character.FORMAT -> c != 0xad;
      default -> false;
    };
  }

  private static boolean isFullWidth(int c) {
    if (c < 0x1100) {
      return false;
    }
    return c <= 0x115f
        || c == 0x2329
        || c == 0x232a
        || (c >= 0x2e80 && c <= 0x3247 && c != 0x303f)
        || (c >= 0x3250 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0xa4c6)
        || (c >= 0xa960 && c <= 0xa97c)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe10 && c <= 0xfe19)
        || (c >= 0xfe30 && c <= 0xfe6b)
        || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1b000 && c <= 0x1b001)
        || (c >= 0x1f200 && c <= 0x1f251)
        || (c >= 0x20000 && c <= 0x3fffd)
        || Character.isEmojiPresentation(c);
  }
}
