package dev.orrery.runtime.binding.url;

import dev.orrery.runtime.engine.Js;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parser behind {@code url.parse}: older than the URL Standard, more forgiving and of its own
 * mind about many things; its results are kept because programs depend on them.
 */
final class LegacyUrlParser {
  private static final Set<String> WITH_SLASHES =
      Set.of("http:", "https:", "ftp:", "gopher:", "file:", "ws:", "wss:");
  private static final Pattern SIMPLE_PATH = Pattern.compile("(//?(?!/)[^?\\s]*)(\\?\\S*)?");
  private static final Pattern PROTOCOL = Pattern.compile("[a-zA-Z0-9.+-]+:");
  private static final Pattern USER_AT_HOST = Pattern.compile("//[^@/]+@[^@/]+");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final String ENDS_HOST = "#/?";
  private static final String NOT_IN_HOST = " \"%';<>\\^`{|}";
  private static final String FORBIDDEN_IN_IPV6 = "\0\t\n\r #%/<>?@\\^|";
  private static final String FORBIDDEN_IN_HOST = FORBIDDEN_IN_IPV6 + ":[]";
  private static final String ESCAPED = "\t\n\r \"'<>\\^`{|}";
  private static final int LONGEST_HOST = 255;

  private final boolean slashesDenoteHost;
  private String rest;
  private String protocol;
  private boolean slashes;
  private String auth;
  private String host;
  private String port;
  private String hostname;
  private String pathname;
  private String search;
  private String hash;
  private boolean portIgnored;
  private boolean invalid;

  LegacyUrlParser(String url, boolean slashesDenoteHost) {
    this.slashesDenoteHost = slashesDenoteHost;
    this.rest = withForwardSlashes(trim(url));
  }

  /**
   * The fields protocol, slashes, auth (still percent-encoded), host, port, hostname, pathname,
   * search, hash, and whether an invalid port was passed over; false when the host is invalid.
   */
  Object parse() {
    if (!slashesDenoteHost && rest.indexOf('#') < 0 && rest.indexOf('@') < 0) {
      Matcher simple = SIMPLE_PATH.matcher(rest);
      if (simple.matches()) {
        pathname = simple.group(1);
        search = simple.group(2);
        return fields();
      }
    }
    parseProtocolAndHost();
    if (invalid) {
      return false;
    }
    parsePath();
    return fields();
  }

  private Object fields() {
    return Js.array(
        orNull(protocol),
        slashes ? true : Js.NULL,
        orNull(auth),
        orNull(host),
        orNull(port),
        orNull(hostname),
        orNull(pathname),
        orNull(search),
        orNull(hash),
        portIgnored);
  }

  private static Object orNull(String value) {
    return value == null ? Js.NULL : value;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0xA0 || c == 0xFEFF;
  }

  /** Browsers read backslashes as slashes up to the query. */
  private static String withForwardSlashes(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    return text.substring(0, end).replace('\\', '/') + text.substring(end);
  }

  private void parseProtocolAndHost() {
    Matcher matcher = PROTOCOL.matcher(rest);
    String written = matcher.lookingAt() ? matcher.group() : null;
    boolean script = false;
    if (written != null) {
      protocol = written.toLowerCase(Locale.ROOT);
      script = protocol.equals("javascript:");
      rest = rest.substring(written.length());
    }
    boolean mayHaveHost =
        slashesDenoteHost || written != null || USER_AT_HOST.matcher(rest).lookingAt();
    if (mayHaveHost && rest.startsWith("//") && !script) {
      rest = rest.substring(2);
      slashes = true;
    }
    if (!script && (slashes || (written != null && !WITH_SLASHES.contains(written)))) {
      parseHost();
    }
    if (!script) {
      rest = escape(rest);
    }
  }

  private void parseHost() {
    int at = -1;
    int end = -1;
    StringBuilder text = new StringBuilder(rest);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        text.deleteCharAt(i--);
      } else if (c == '@') {
        at = i;
        end = -1; // what looked like the end was part of the credentials
      } else if (ENDS_HOST.indexOf(c) >= 0) {
        end = end < 0 ? i : end;
        break;
      } else if (end < 0 && NOT_IN_HOST.indexOf(c) >= 0) {
        end = i;
      }
    }
    if (at >= 0) {
      auth = text.substring(0, at);
    }
    host = text.substring(at + 1, end < 0 ? text.length() : end);
    rest = end < 0 ? "" : text.substring(end);
    splitPort();
    if (hostname == null) {
      hostname = "";
    }
    boolean ipv6 = hostname.startsWith("[") && hostname.endsWith("]");
    if (!ipv6) {
      cutHostname();
    }
    checkHostname(ipv6);
    host = hostname + (port == null ? "" : ":" + port);
    if (ipv6) {
      hostname = hostname.substring(1, hostname.length() - 1);
      if (!rest.startsWith("/")) {
        rest = "/" + rest;
      }
    }
  }

  private void splitPort() {
    Matcher matcher = PORT.matcher(host);
    String name = host;
    if (matcher.find()) {
      name = host.substring(0, matcher.start());
      String digits = matcher.group().substring(1);
      if (!digits.isEmpty()) {
        port = digits;
      }
    }
    if (!name.isEmpty()) {
      hostname = name;
    }
  }

  /** A host name ends at a colon without a port; the remainder goes to the path. */
  private void cutHostname() {
    int colon = hostname.indexOf(':');
    if (colon >= 0) {
      portIgnored = true;
      rest = "/" + hostname.substring(colon) + rest;
      hostname = hostname.substring(0, colon);
    }
  }

  private void checkHostname(boolean ipv6) {
    if (hostname.length() > LONGEST_HOST) {
      hostname = "";
      return;
    }
    hostname = hostname.toLowerCase(Locale.ROOT);
    if (hostname.isEmpty()) {
      return;
    }
    if (!ipv6) {
      String ascii = HostParser.toAscii(hostname);
      hostname = ascii == null ? "" : ascii;
    }
    String forbidden = ipv6 ? FORBIDDEN_IN_IPV6 : FORBIDDEN_IN_HOST;
    invalid = hostname.isEmpty() || hostname.chars().anyMatch(c -> forbidden.indexOf(c) >= 0);
  }

  private static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = ESCAPED.indexOf(c) >= 0;
      if (escape && out == null) {
        out = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (escape) {
        PercentEncoding.append(out, (byte) c);
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  private void parsePath() {
    int hashStart = rest.indexOf('#');
    if (hashStart >= 0) {
      hash = rest.substring(hashStart);
      rest = rest.substring(0, hashStart);
    }
    int searchStart = rest.indexOf('?');
    if (searchStart >= 0) {
      search = rest.substring(searchStart);
      rest = rest.substring(0, searchStart);
    }
    if (!rest.isEmpty()) {
      pathname = rest;
    } else if (protocol != null
        && WITH_SLASHES.contains(protocol)
        && hostname != null
        && !hostname.isEmpty()) {
      pathname = "/";
    }
  }
}
