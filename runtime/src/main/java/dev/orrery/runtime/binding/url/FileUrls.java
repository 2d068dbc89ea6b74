package dev.orrery.runtime.binding.url;

/** File URLs of absolute paths. */
public final class FileUrls {
  private FileUrls() {}

  /**
   * The URL of a resolved path, in which nothing of the path is taken for URL syntax.
   *
   * @param windows whether backslashes separate
   * @param host server name of a UNC path, or null
   * @return null when the host is invalid
   */
  public static UrlComponents of(String path, boolean windows, String host) {
    UrlRecord url = new UrlRecord();
    url.scheme = "file";
    url.host = "";
    if (host != null && !host.isEmpty()) {
      url.host = HostParser.parse(host, false);
      if (url.host == null) {
        return null;
      }
    }
    String slashed = windows ? path.replace('\\', '/') : path;
    String text = PercentEncoding.encode(slashed, PercentEncoding.Set.FILE_PATH);
    UrlParser.appendPath(url, text.startsWith("/") ? text.substring(1) : text);
    return url.serialize();
  }
}
