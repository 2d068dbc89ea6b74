package dev.orrery.runtime.inspect;

/**
 * Where an inspector listens.
 *
 * @param host a name or address, IPv6 ones without brackets
 * @param port 0 for any
 * @param onStderr whether the address with its secret path is written to standard error
 * @param onHttp whether it is told to HTTP clients
 */
public record ListenAddress(String host, int port, boolean onStderr, boolean onHttp) {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 9229;
  private static final int FIRST_UNPRIVILEGED_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  public ListenAddress(String host, int port) {
    this(host, port, true, true);
  }

  /**
   * Reads {@code [host:]port} as the command line has it: a number alone is a port, anything else
   * without a colon a host.
   *
   * @param former has what the text leaves out
   * @throws IllegalArgumentException if that is no port
   */
  public static ListenAddress parse(String text, ListenAddress former) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end > 0) {
        String rest = text.substring(end + 1);
        int port = rest.startsWith(":") ? parsePort(rest.substring(1)) : former.port;
        return former.with(text.substring(1, end), port);
      }
    }
    int colon = text.lastIndexOf(':');
    if (colon >= 0) {
      String host = colon == 0 ? former.host : text.substring(0, colon);
      return former.with(host, parsePort(text.substring(colon + 1)));
    }
    return isNumber(text)
        ? former.with(former.host, parsePort(text))
        : former.with(text, former.port);
  }

  /** The same with another place. */
  public ListenAddress with(String otherHost, int otherPort) {
    return new ListenAddress(otherHost, otherPort, onStderr, onHttp);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int parsePort(String text) {
    int port = isNumber(text) && text.length() <= 6 ? Integer.parseInt(text) : -1;
    if (port != 0 && (port < FIRST_UNPRIVILEGED_PORT || port > LAST_PORT)) {
      throw new IllegalArgumentException("must be 0 or in range 1024 to 65535.");
    }
    return port;
  }

  /** The host as it stands in a URL. */
  public String urlHost() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }
}
