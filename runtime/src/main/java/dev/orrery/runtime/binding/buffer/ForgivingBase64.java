package dev.orrery.runtime.binding.buffer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The forgiving-base64 decode of the Infra Standard, as {@code atob} needs it. */
final class ForgivingBase64 {
  /** A character that is not base64, or misplaced padding. */
  static final int INVALID_CHARACTER = -1;

  /** One digit too many: it would stand for six bits. */
  static final int DIGIT_LEFT_OVER = -2;

  private ForgivingBase64() {}

  /** The decoded bytes as a Latin-1 String, or one of the two codes as an Integer. */
  static Object decode(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isWhitespace(c)) {
        digits.append(c);
      }
    }
    if (digits.length() % 4 == 0) {
      for (int i = 0; i < 2 && !digits.isEmpty() && last(digits) == '='; i++) {
        digits.setLength(digits.length() - 1);
      }
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        return INVALID_CHARACTER;
      }
    }
    if (digits.length() % 4 == 1) {
      return DIGIT_LEFT_OVER;
    }
    byte[] bytes = Base64Text.decode(digits.toString());
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Base64 of a string of Latin-1 characters; null if it has others. */
  static String encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return null;
      }
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }
}
