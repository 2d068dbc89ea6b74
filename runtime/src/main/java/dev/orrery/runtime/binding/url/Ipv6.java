package dev.orrery.runtime.binding.url;

/** IPv6 addresses in brackets. */
final class Ipv6 {
  private static final int PIECES = 8;

  private final String text;
  private final int[] pieces = new int[PIECES];
  private int at;
  private int count;
  private int compress = -1;

  private Ipv6(String text) {
    this.text = text;
  }

  /** The shortest form with its brackets; null when the address is invalid. */
  static String normalize(String text) {
    Ipv6 address = new Ipv6(text);
    return address.parse() ? address.serialize() : null;
  }

  private boolean parse() {
    if (peek(0) == ':') {
      if (peek(1) != ':') {
        return false;
      }
      at = 2;
      compress = count;
    }
    while (at < text.length()) {
      if (count == PIECES) {
        return false;
      }
      if (peek(0) == ':') {
        if (compress >= 0) {
          return false;
        }
        at++;
        compress = count;
        continue;
      }
      int start = at;
      int value = 0;
      while (at - start < 4 && hex(peek(0)) >= 0) {
        value = value << 4 | hex(peek(0));
        at++;
      }
      if (peek(0) == '.') {
        at = start;
        if (count > PIECES - 2 || start == text.length() || !parseIpv4()) {
          return false;
        }
        break;
      }
      if (peek(0) == ':') {
        at++;
        if (at == text.length()) {
          return false;
        }
      } else if (at < text.length()) {
        return false;
      }
      pieces[count++] = value;
    }
    return expand();
  }

  /** The dotted part, which fills the two next pieces and ends the address. */
  private boolean parseIpv4() {
    for (int seen = 0; seen < 4; seen++) {
      if (seen > 0) {
        if (peek(0) != '.') {
          return false;
        }
        at++;
      }
      int value = -1;
      while (peek(0) >= '0' && peek(0) <= '9') {
        int digit = peek(0) - '0';
        if (value == 0) {
          return false; // no leading zeros
        }
        value = value < 0 ? digit : value * 10 + digit;
        if (value > 255) {
          return false;
        }
        at++;
      }
      if (value < 0) {
        return false;
      }
      pieces[count + seen / 2] = pieces[count + seen / 2] << 8 | value;
    }
    count += 2;
    return at == text.length();
  }

  /** Moves what follows {@code ::} to the end. */
  private boolean expand() {
    if (compress < 0) {
      return count == PIECES;
    }
    int tail = count - compress;
    for (int i = 1; i <= tail; i++) {
      int from = count - i;
      int to = PIECES - i;
      if (from != to) {
        pieces[to] = pieces[from];
        pieces[from] = 0;
      }
    }
    return true;
  }

  private String serialize() {
    int zeros = longestZeros();
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < PIECES; i++) {
      if (i == zeros) {
        out.append(i == 0 ? "::" : ":");
        while (i < PIECES && pieces[i] == 0) {
          i++;
        }
        i--;
        continue;
      }
      out.append(Integer.toHexString(pieces[i]));
      if (i < PIECES - 1) {
        out.append(':');
      }
    }
    return out.append(']').toString();
  }

  /** Start of the first longest run of at least two zero pieces, or -1. */
  private int longestZeros() {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < PIECES; i++) {
      int start = i;
      while (i < PIECES && pieces[i] == 0) {
        i++;
      }
      if (i - start > bestLength) {
        best = start;
        bestLength = i - start;
      }
    }
    return best;
  }

  private int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
  }

  private static int hex(int c) {
    return c >= 0 && c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
