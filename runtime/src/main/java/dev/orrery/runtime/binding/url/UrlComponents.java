package dev.orrery.runtime.binding.url;

/**
 * A serialized URL and where its parts are: enough to answer every getter with a substring.
 *
 * <pre>
 * https://user:pass@example.com:1234/foo/bar?baz#quux
 *       |     |    |           |    |       |   hashStart
 *       |     |    |           |    |       searchStart
 *       |     |    |           |    pathnameStart
 *       |     |    |           hostEnd
 *       |     |    hostStart (at the @ if there is one)
 *       |     usernameEnd
 *       protocolEnd
 * </pre>
 *
 * @param port {@link UrlRecord#NO_PORT} when absent or the scheme's default
 * @param searchStart -1 without a query, also an empty one has its {@code ?}
 * @param hashStart -1 without a fragment
 */
public record UrlComponents(
    String href,
    int protocolEnd,
    int usernameEnd,
    int hostStart,
    int hostEnd,
    int port,
    int pathnameStart,
    int searchStart,
    int hashStart) {

  static UrlComponents of(UrlRecord url) {
    StringBuilder out = new StringBuilder(64).append(url.scheme).append(':');
    int protocolEnd = out.length();
    int usernameEnd = protocolEnd;
    int hostStart = protocolEnd;
    int hostEnd = protocolEnd;
    if (url.host != null) {
      out.append("//").append(url.username);
      usernameEnd = out.length();
      if (!url.password.isEmpty()) {
        out.append(':').append(url.password);
      }
      hostStart = out.length();
      if (url.hasCredentials()) {
        out.append('@');
      }
      out.append(url.host);
      hostEnd = out.length();
      if (url.port != UrlRecord.NO_PORT) {
        out.append(':').append(url.port);
      }
    } else if (!url.hasOpaquePath() && url.path.size() > 1 && url.path.getFirst().isEmpty()) {
      out.append("/."); // otherwise the path would read as an authority
    }
    int pathnameStart = out.length();
    appendPath(out, url);
    int searchStart = url.query == null ? -1 : out.length();
    if (url.query != null) {
      out.append('?').append(url.query);
    }
    int hashStart = url.fragment == null ? -1 : out.length();
    if (url.fragment != null) {
      out.append('#').append(url.fragment);
    }
    return new UrlComponents(
        out.toString(),
        protocolEnd,
        usernameEnd,
        hostStart,
        hostEnd,
        url.port,
        pathnameStart,
        searchStart,
        hashStart);
  }

  private static void appendPath(StringBuilder out, UrlRecord url) {
    if (url.hasOpaquePath()) {
      out.append(url.opaquePath);
      return;
    }
    for (String segment : url.path) {
      out.append('/').append(segment);
    }
  }
}
