package dev.orrery.inspector.server;

/**
 * Whether a request's Host header names this machine beyond doubt: an IP address or {@code localhost}.
 * Any other name may have been pointed here by a web page that wants to control the program.
 */
final class HostCheck {
  private HostCheck() {}

  /** {@code host}: the header's value with or without a port; null if there is none. */
  static boolean isAllowed(String host) {
    if (host == null || host.isEmpty()) {
      return true;
    }
    String name = withoutPort(host);
    return name.equalsIgnoreCase("localhost") || isIpv4(name) || isIpv6(name);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean isPort =
        colon >= 0
            && colon < host.length() - 1
            && host.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9')
            && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
    return isPort ? host.substring(0, colon) : host;
  }

  private static boolean isIpv4(String name) {
    String[] parts = name.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean isByte =
          !part.isEmpty()
              && part.length() <= 3
              && part.chars().allMatch(c -> c >= '0' && c <= '9')
              && Integer.parseInt(part) <= 255;
      if (!isByte) {
        return false;
      }
    }
    return true;
  }

  /** Letters beyond f and dots not as in an address would make it a name. */
  private static boolean isIpv6(String name) {
    return name.length() > 3
        && name.charAt(0) == '['
        && name.charAt(name.length() - 1) == ']'
        && io.netty.util.NetUtil.isValidIpV6Address(name.substring(1, name.length() - 1));
  }
}
