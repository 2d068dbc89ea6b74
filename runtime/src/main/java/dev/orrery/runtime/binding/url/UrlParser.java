package dev.orrery.runtime.binding.url;

import java.util.ArrayList;
import java.util.Locale;

/**
 * The URL parser of the URL Standard.
 *
 * <p>The standard describes one state machine over characters; here each part of a URL is a method
 * that takes its whole substring, which reads more easily and gives the same results. Methods
 * return false for what the standard calls failure.
 */
public final class UrlParser {
  private final UrlRecord url = new UrlRecord();
  private final UrlRecord base;
  private final String input;

  private UrlParser(String input, UrlRecord base) {
    this.input = input;
    this.base = base;
  }

  /**
   * Parses and serializes.
   *
   * @param base null without a base
   * @return null when {@code input} or {@code base} is no valid URL
   */
  public static UrlComponents parse(String input, String base) {
    UrlRecord baseRecord = null;
    if (base != null) {
      baseRecord = record(base, null);
      if (baseRecord == null) {
        return null;
      }
    }
    UrlRecord record = record(input, baseRecord);
    return record == null ? null : record.serialize();
  }

  static UrlRecord record(String input, UrlRecord base) {
    UrlParser parser = new UrlParser(withoutTabsAndLines(trimControls(input)), base);
    return parser.parse() ? parser.url : null;
  }

  private static String trimControls(String input) {
    int start = 0;
    int end = input.length();
    while (start < end && input.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && input.charAt(end - 1) <= ' ') {
      end--;
    }
    return input.substring(start, end);
  }

  static String withoutTabsAndLines(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r') {
        return text.replaceAll("[\\t\\n\\r]", "");
      }
    }
    return text;
  }

  /** Length of the scheme at the start of {@code text}, which a colon ends; -1 without one. */
  static int schemeLength(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!Drive.isLetter(c) && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  // ---- from the scheme to the authority --------------------------------------------------------

  private boolean parse() {
    int length = schemeLength(input);
    if (length < 0) {
      return parseWithoutScheme();
    }
    url.scheme = input.substring(0, length).toLowerCase(Locale.ROOT);
    int rest = length + 1;
    if (url.isFile()) {
      return parseFile(rest);
    }
    if (!url.isSpecial()) {
      if (startsWith("//", rest)) {
        return parseAuthority(rest + 2);
      }
      return startsWith("/", rest) ? parsePath(rest + 1) : parseOpaquePath(rest);
    }
    if (base != null && base.scheme.equals(url.scheme) && !startsWith("//", rest)) {
      return parseRelative(rest);
    }
    return parseAuthority(skipSlashes(rest));
  }

  private boolean parseWithoutScheme() {
    if (base == null) {
      return false;
    }
    if (base.hasOpaquePath()) {
      if (!startsWith("#", 0)) {
        return false;
      }
      url.scheme = base.scheme;
      url.copyPath(base);
      url.query = base.query;
      return parseFragment(0);
    }
    url.scheme = base.scheme;
    return base.isFile() ? parseFile(0) : parseRelative(0);
  }

  private boolean parseRelative(int at) {
    if (isSlash(at)) {
      if (url.isSpecial() ? isSlash(at + 1) : startsWith("/", at + 1)) {
        return parseAuthority(url.isSpecial() ? skipSlashes(at + 2) : at + 2);
      }
      url.copyAuthority(base);
      return parsePath(at + 1);
    }
    url.copyAuthority(base);
    url.copyPath(base);
    return parseAfterBasePath(at, true);
  }

  /** What follows a path taken from the base: a query, a fragment, or a replacement of its end. */
  private boolean parseAfterBasePath(int at, boolean keepDirectory) {
    if (at == input.length() || input.charAt(at) == '#') {
      url.query = base.query;
      return parseFragment(at);
    }
    if (input.charAt(at) == '?') {
      return parseQuery(at);
    }
    if (keepDirectory) {
      url.shortenPath();
    } else {
      url.path.clear();
    }
    return parsePath(at);
  }

  private boolean parseFile(int at) {
    url.host = "";
    boolean fileBase = base != null && base.isFile();
    if (isSlash(at)) {
      if (isSlash(at + 1)) {
        return parseFileHost(at + 2);
      }
      if (fileBase) {
        url.host = base.host;
        boolean inheritsDrive = !base.path.isEmpty() && Drive.isNormalized(base.path.getFirst());
        if (inheritsDrive && !Drive.starts(input, at + 1)) {
          url.path.add(base.path.getFirst());
        }
      }
      return parsePath(at + 1);
    }
    if (!fileBase) {
      return parsePath(at);
    }
    url.host = base.host;
    url.copyPath(base);
    return parseAfterBasePath(at, !Drive.starts(input, at));
  }

  private boolean parseFileHost(int at) {
    int end = endOfAuthority(at);
    String host = input.substring(at, end);
    if (Drive.is(host)) {
      return parsePath(at);
    }
    if (!host.isEmpty()) {
      url.host = HostParser.parse(host, false);
      if (url.host == null) {
        return false;
      }
      if (url.host.equals("localhost")) {
        url.host = "";
      }
    }
    return parsePathStart(end);
  }

  // ---- authority -------------------------------------------------------------------------------

  private boolean parseAuthority(int at) {
    int end = endOfAuthority(at);
    int hostStart = input.lastIndexOf('@', end - 1) + 1;
    if (hostStart > at) {
      if (hostStart == end) {
        return false;
      }
      parseCredentials(input.substring(at, hostStart - 1));
    } else {
      hostStart = at;
    }
    return parseHostAndPort(url, input.substring(hostStart, end)) && parsePathStart(end);
  }

  private void parseCredentials(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    url.username = PercentEncoding.encode(name, PercentEncoding.Set.USERINFO);
    if (colon >= 0) {
      String password = text.substring(colon + 1);
      url.password = PercentEncoding.encode(password, PercentEncoding.Set.USERINFO);
    }
  }

  private static boolean parseHostAndPort(UrlRecord url, String text) {
    int colon = portColon(text);
    String host = colon < 0 ? text : text.substring(0, colon);
    if (host.isEmpty() && (colon >= 0 || url.isSpecial())) {
      return false;
    }
    url.host = host.isEmpty() ? "" : HostParser.parse(host, !url.isSpecial());
    if (url.host == null) {
      return false;
    }
    if (colon < 0 || colon + 1 == text.length()) {
      return true;
    }
    String digits = text.substring(colon + 1);
    int port = port(digits);
    if (port == UrlRecord.NO_PORT || digitCount(digits) != digits.length()) {
      return false;
    }
    url.setPort(port);
    return true;
  }

  /** Index of the colon before the port: the first one outside brackets; -1 without one. */
  static int portColon(String text) {
    boolean brackets = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[' -> brackets = true;
        case ']' -> brackets = false;
        case ':' -> {
          if (!brackets) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  static int digitCount(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  /** The port that the leading digits name; NO_PORT when there are none or it is too large. */
  static int port(String text) {
    int value = UrlRecord.NO_PORT;
    for (int i = 0, n = digitCount(text); i < n; i++) {
      value = Math.max(value, 0) * 10 + text.charAt(i) - '0';
      if (value > 0xFFFF) {
        return UrlRecord.NO_PORT;
      }
    }
    return value;
  }

  // ---- path, query, fragment -------------------------------------------------------------------

  private boolean parsePathStart(int at) {
    if (isSlash(at)) {
      return parsePath(at + 1);
    }
    if (url.isSpecial()) {
      return parsePath(at);
    }
    return parseQuery(at); // nothing but a query or fragment can follow the authority
  }

  private boolean parsePath(int at) {
    int end = at;
    while (end < input.length() && input.charAt(end) != '?' && input.charAt(end) != '#') {
      end++;
    }
    appendPath(url, input.substring(at, end));
    return parseQuery(end);
  }

  /** Adds the segments of {@code text}, resolving dots. */
  static void appendPath(UrlRecord url, String text) {
    if (url.path == null) {
      url.path = new ArrayList<>();
    }
    int start = 0;
    while (true) {
      int end = start;
      while (end < text.length() && !isSlash(url, text.charAt(end))) {
        end++;
      }
      boolean last = end == text.length();
      appendSegment(url, text.substring(start, end), last);
      if (last) {
        return;
      }
      start = end + 1;
    }
  }

  private static void appendSegment(UrlRecord url, String text, boolean last) {
    String segment = PercentEncoding.encode(text, PercentEncoding.Set.PATH);
    switch (dots(segment)) {
      case 2 -> {
        url.shortenPath();
        if (last) {
          url.path.add("");
        }
      }
      case 1 -> {
        if (last) {
          url.path.add("");
        }
      }
      default -> {
        if (url.isFile() && url.path.isEmpty() && Drive.is(segment)) {
          segment = segment.charAt(0) + ":";
        }
        url.path.add(segment);
      }
    }
  }

  /** 1 for a segment that means "here", 2 for one that means "up", 0 for others. */
  private static int dots(String segment) {
    if (segment.isEmpty() || segment.length() > 6) {
      return 0;
    }
    char first = segment.charAt(0);
    if (first != '.' && first != '%') {
      return 0;
    }
    return switch (segment.toLowerCase(Locale.ROOT)) {
      case ".", "%2e" -> 1;
      case "..", ".%2e", "%2e.", "%2e%2e" -> 2;
      default -> 0;
    };
  }

  private boolean parseOpaquePath(int at) {
    int end = at;
    while (end < input.length() && input.charAt(end) != '?' && input.charAt(end) != '#') {
      end++;
    }
    String path = input.substring(at, end);
    if (end < input.length() && path.endsWith(" ")) {
      path = path.substring(0, path.length() - 1) + "%20";
    }
    url.path.clear();
    url.opaquePath = PercentEncoding.encode(path, PercentEncoding.Set.C0_CONTROL);
    return parseQuery(end);
  }

  private boolean parseQuery(int at) {
    if (!startsWith("?", at)) {
      return parseFragment(at);
    }
    int hash = input.indexOf('#', at);
    int end = hash < 0 ? input.length() : hash;
    url.query = encodeQuery(url, input.substring(at + 1, end));
    return parseFragment(end);
  }

  static String encodeQuery(UrlRecord url, String text) {
    return PercentEncoding.encode(
        text, url.isSpecial() ? PercentEncoding.Set.SPECIAL_QUERY : PercentEncoding.Set.QUERY);
  }

  private boolean parseFragment(int at) {
    if (startsWith("#", at)) {
      url.fragment = PercentEncoding.encode(input.substring(at + 1), PercentEncoding.Set.FRAGMENT);
    }
    return true;
  }

  // ---- scanning --------------------------------------------------------------------------------

  private int endOfAuthority(int at) {
    int end = at;
    while (end < input.length()) {
      char c = input.charAt(end);
      if (c == '?' || c == '#' || isSlash(url, c)) {
        break;
      }
      end++;
    }
    return end;
  }

  private int skipSlashes(int at) {
    int next = at;
    while (isSlash(next)) {
      next++;
    }
    return next;
  }

  private boolean startsWith(String prefix, int at) {
    return input.startsWith(prefix, at);
  }

  private boolean isSlash(int at) {
    return at < input.length() && isSlash(url, input.charAt(at));
  }

  /** A backslash counts in special URLs only. */
  private static boolean isSlash(UrlRecord url, char c) {
    return c == '/' || c == '\\' && url.isSpecial();
  }
}
