package dev.orrery.runtime.binding.url;

import java.util.Locale;

/** Hosts of URLs: domains, IPv4 and IPv6 addresses, opaque hosts. */
final class HostParser {
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  private HostParser() {}

  /**
   * Parses and serializes a host.
   *
   * @param opaque for URLs whose scheme is not special
   * @return null when the host is invalid
   */
  static String parse(String input, boolean opaque) {
    if (input.startsWith("[")) {
      return input.endsWith("]") ? Ipv6.normalize(input.substring(1, input.length() - 1)) : null;
    }
    if (opaque) {
      return containsForbidden(input, false)
          ? null
          : PercentEncoding.encode(input, PercentEncoding.Set.C0_CONTROL);
    }
    String domain = toAscii(PercentEncoding.decode(input));
    if (domain == null || domain.isEmpty() || containsForbidden(domain, true)) {
      return null;
    }
    return Ipv4.endsInNumber(domain) ? Ipv4.normalize(domain) : domain;
  }

  /** The ASCII form of a domain; null when it has none. */
  static String toAscii(String domain) {
    boolean plain = true;
    for (int i = 0; i < domain.length() && plain; i++) {
      plain = domain.charAt(i) < 0x80;
    }
    String lower = plain ? domain.toLowerCase(Locale.ROOT) : null;
    if (plain && !lower.startsWith("xn--") && !lower.contains(".xn--")) {
      return lower; // most hosts: no need for the Unicode tables
    }
    return Idna.toAscii(domain);
  }

  private static boolean containsForbidden(String host, boolean domain) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (FORBIDDEN.indexOf(c) >= 0 || (domain && (c <= 0x1F || c == 0x7F || c == '%'))) {
        return true;
      }
    }
    return false;
  }
}
