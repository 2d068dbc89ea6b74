package dev.orrery.runtime.binding.net;

/** What Node takes for an IP address. */
final class IpText {
  private static final int IPV6_GROUPS = 8;

  private IpText() {}

  /** 4, 6, or 0. */
  static int version(String text) {
    if (text.indexOf(':') >= 0) {
      return isIpv6(text) ? 6 : 0;
    }
    return isIpv4(text) ? 4 : 0;
  }

  /** Four numbers up to 255 without leading zeros. */
  private static boolean isIpv4(String text) {
    int parts = 0;
    for (int start = 0; start <= text.length(); parts++) {
      int end = text.indexOf('.', start);
      end = end < 0 ? text.length() : end;
      if (!isByte(text, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return parts == 4;
  }

  private static boolean isByte(String text, int start, int end) {
    int length = end - start;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(start) == '0')) {
      return false;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = value * 10 + digit;
    }
    return value <= 255;
  }

  private static boolean isIpv6(String text) {
    int percent = text.indexOf('%');
    String address = percent < 0 ? text : text.substring(0, percent);
    return (percent < 0 || isZone(text, percent + 1)) && isIpv6Address(address);
  }

  private static boolean isZone(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
      if (!alphanumeric && c != '-' && c != '.' && c != ':') {
        return false;
      }
    }
    return start < text.length();
  }

  private static boolean isIpv6Address(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == IPV6_GROUPS;
    }
    int before = groups(text.substring(0, gap), false);
    int after = groups(text.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < IPV6_GROUPS;
  }

  /** Count of groups, an IPv4 address at the end counting two; -1 if one is malformed. */
  private static int groups(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return 0;
    }
    int count = 0;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf(':', start);
      boolean last = end < 0;
      end = last ? text.length() : end;
      if (isGroup(text, start, end)) {
        count++;
      } else if (last && mayEndInIpv4 && isIpv4(text.substring(start))) {
        count += 2;
      } else {
        return -1;
      }
      start = end + 1;
    }
    return count;
  }

  private static boolean isGroup(String text, int start, int end) {
    if (end - start < 1 || end - start > 4) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
