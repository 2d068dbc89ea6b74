package dev.orrery.runtime.binding.url;

import dev.orrery.runtime.engine.Js;

/** url.format of a URL object, and the conversions of host names. */
final class UrlText {
  private UrlText() {}

  /** Arguments: href, fragment, unicode, search, auth. */
  static String format(Object[] args) {
    UrlRecord url = UrlParser.record(Js.str(args, 0), null);
    if (!Js.bool(args, 1)) {
      url.fragment = null;
    }
    if (Js.bool(args, 2) && url.host != null) {
      url.host = Idna.toUnicode(url.host);
    }
    if (!Js.bool(args, 3)) {
      url.query = null;
    }
    if (!Js.bool(args, 4)) {
      url.username = "";
      url.password = "";
    }
    return url.serialize().href();
  }

  /** The name as the host of a URL; empty when it is invalid. */
  static String domainToAscii(String domain) {
    UrlRecord url = UrlParser.record("ws://" + domain, null);
    return url == null ? "" : url.host;
  }

  static String domainToUnicode(String domain) {
    String ascii = domainToAscii(domain);
    return ascii.contains("xn--") ? Idna.toUnicode(ascii) : ascii;
  }
}
