package dev.orrery.runtime.binding.http;

import java.util.function.IntPredicate;

/** Byte classes of the HTTP grammar, as 256-entry tables. */
final class CharTable {
  static final boolean[] TOKEN =
      table(c -> letterOrDigit(c) || (c < 128 && "!#$%&'*+-.^_`|~".indexOf(c) >= 0));
  static final boolean[] FIELD_VALUE = table(c -> c == '\t' || (c >= ' ' && c != 127));
  static final boolean[] URL = table(c -> c > ' ' && c < 127);
  static final boolean[] URL_SERVER =
      table(c -> letterOrDigit(c) || (c < 128 && "!$%&'()*+,-.:;=@[]_~".indexOf(c) >= 0));
  static final boolean[] QUOTED = table(c -> c == '\t' || (c >= ' ' && c != '"' && c != '\\'));

  private CharTable() {}

  static boolean letter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(int c) {
    if (digit(c)) {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static boolean letterOrDigit(int c) {
    return letter(c) || digit(c);
  }

  private static boolean[] table(IntPredicate member) {
    boolean[] table = new boolean[256];
    for (int c = 0; c < 256; c++) {
      table[c] = member.test(c);
    }
    return table;
  }
}
