package dev.orrery.runtime.binding.http;

/**
 * Follows the comma separated tokens of a field value byte by byte. Only tokens up to the length of
 * {@code keep-alive} matter; a token with anything but spaces behind it counts as unknown.
 */
final class TokenList {
  private static final int LONGEST = 10;

  private final char[] token = new char[LONGEST];
  private int length;
  private boolean spaceSeen;
  private boolean unknown;

  void start() {
    length = 0;
    spaceSeen = false;
    unknown = false;
  }

  /** Takes a byte that is not a comma. */
  void take(int c) {
    if (c == ' ' || c == '\t') {
      unknown |= c == '\t' && length > 0;
      spaceSeen = length > 0;
    } else if (spaceSeen || length == LONGEST) {
      unknown = true;
    } else {
      token[length++] = (char) (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
  }

  boolean isEmpty() {
    return length == 0 && !unknown;
  }

  boolean is(String word) {
    if (unknown || length != word.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (token[i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
