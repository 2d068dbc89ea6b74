package dev.orrery.runtime.binding.url;

/** IPv4 addresses in the forms a URL may write them: decimal, octal, hexadecimal, shortened. */
final class Ipv4 {
  private static final long INVALID = -1;

  /** Stands for every number that is too large to matter. */
  private static final long HUGE = 1L << 40;

  private Ipv4() {}

  /** Whether the host must be an IPv4 address: its last label is a number. */
  static boolean endsInNumber(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    String last = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
    if (last.isEmpty()) {
      return false;
    }
    return last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) != INVALID;
  }

  /** The dotted decimal form; null when the address is invalid. */
  static String normalize(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] parts = trimmed.split("\\.", -1);
    if (parts.length > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long value = number(parts[i]);
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << 8 * (4 - i) : 256;
      if (value == INVALID || value >= limit) {
        return null;
      }
      address += last ? value : value << 8 * (3 - i);
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  private static long number(String text) {
    if (text.isEmpty()) {
      return INVALID;
    }
    int radix = 10;
    int start = 0;
    if (text.startsWith("0x") || text.startsWith("0X")) {
      radix = 16;
      start = 2;
    } else if (text.length() > 1 && text.charAt(0) == '0') {
      radix = 8;
      start = 1;
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return INVALID;
      }
      value = Math.min(value * radix + digit, HUGE);
    }
    return value;
  }
}
