package dev.orrery.runtime.binding.url;

import java.util.ArrayList;
import java.util.Locale;

/** What assigning to a property of a URL object does. Values that are not valid change nothing. */
final class UrlSetters {
  /** The properties, in the order of the ids that JavaScript passes. */
  enum Part {
    PROTOCOL,
    HOST,
    HOSTNAME,
    PORT,
    USERNAME,
    PASSWORD,
    PATHNAME,
    SEARCH,
    HASH,
    HREF
  }

  private UrlSetters() {}

  /** The changed URL; null only when a new href is invalid. */
  static UrlComponents set(String href, Part part, String value) {
    if (part == Part.HREF) {
      return UrlParser.parse(value, null);
    }
    UrlRecord url = UrlParser.record(href, null);
    String text = UrlParser.withoutTabsAndLines(value);
    switch (part) {
      case PROTOCOL -> setProtocol(url, text);
      case HOST -> setHost(url, text, true);
      case HOSTNAME -> setHost(url, text, false);
      case PORT -> setPort(url, text);
      case USERNAME -> {
        if (!url.cannotHaveCredentials()) {
          url.username = PercentEncoding.encode(value, PercentEncoding.Set.USERINFO);
        }
      }
      case PASSWORD -> {
        if (!url.cannotHaveCredentials()) {
          url.password = PercentEncoding.encode(value, PercentEncoding.Set.USERINFO);
        }
      }
      case PATHNAME -> setPathname(url, text);
      case SEARCH -> setSearch(url, value, text);
      case HASH -> setHash(url, value, text);
      case HREF -> throw new AssertionError("handled above");
    }
    return url.serialize();
  }

  private static void setProtocol(UrlRecord url, String text) {
    int length = UrlParser.schemeLength(text + ":");
    if (length < 0) {
      return;
    }
    String scheme = text.substring(0, length).toLowerCase(Locale.ROOT);
    boolean toFile = scheme.equals("file");
    if (UrlRecord.isSpecial(scheme) != url.isSpecial()
        || (toFile && (url.hasCredentials() || url.port != UrlRecord.NO_PORT))
        || (url.isFile() && url.host.isEmpty())) {
      return;
    }
    url.scheme = scheme;
    url.setPort(url.port);
  }

  private static void setHost(UrlRecord url, String text, boolean withPort) {
    if (url.hasOpaquePath()) {
      return;
    }
    String authority = text.substring(0, endOfHost(url, text));
    int colon = url.isFile() ? -1 : UrlParser.portColon(authority);
    if (colon >= 0 && !withPort) {
      return;
    }
    String name = colon < 0 ? authority : authority.substring(0, colon);
    if (name.isEmpty()) {
      boolean needed = url.isSpecial() && !url.isFile();
      boolean inUse = url.hasCredentials() || url.port != UrlRecord.NO_PORT;
      if (colon < 0 && !needed && !inUse && url.host != null) {
        url.host = "";
      }
      return;
    }
    String host = HostParser.parse(name, !url.isSpecial());
    if (host == null) {
      return;
    }
    url.host = url.isFile() && host.equals("localhost") ? "" : host;
    if (colon >= 0) {
      applyPort(url, authority.substring(colon + 1));
    }
  }

  private static int endOfHost(UrlRecord url, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '?' || c == '#' || (c == '\\' && url.isSpecial())) {
        return i;
      }
    }
    return text.length();
  }

  private static void setPort(UrlRecord url, String text) {
    if (url.cannotHaveCredentials()) {
      return;
    }
    if (text.isEmpty()) {
      url.port = UrlRecord.NO_PORT;
    } else {
      applyPort(url, text);
    }
  }

  private static void applyPort(UrlRecord url, String text) {
    int port = UrlParser.port(text);
    if (port != UrlRecord.NO_PORT) {
      url.setPort(port);
    }
  }

  private static void setPathname(UrlRecord url, String text) {
    if (url.hasOpaquePath()) {
      return;
    }
    url.path = new ArrayList<>();
    boolean slash = text.startsWith("/") || (url.isSpecial() && text.startsWith("\\"));
    if (text.isEmpty() && !url.isSpecial()) {
      if (url.host == null) {
        url.path.add("");
      }
      return;
    }
    UrlParser.appendPath(url, slash ? text.substring(1) : text);
  }

  private static void setSearch(UrlRecord url, String value, String text) {
    if (value.isEmpty()) {
      url.query = null;
      url.trimOpaquePath();
      return;
    }
    url.query = UrlParser.encodeQuery(url, text.startsWith("?") ? text.substring(1) : text);
  }

  private static void setHash(UrlRecord url, String value, String text) {
    if (value.isEmpty()) {
      url.fragment = null;
      url.trimOpaquePath();
      return;
    }
    String fragment = text.startsWith("#") ? text.substring(1) : text;
    url.fragment = PercentEncoding.encode(fragment, PercentEncoding.Set.FRAGMENT);
  }
}
