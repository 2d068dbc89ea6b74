package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.NodeError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A data: URL that is imported.
 *
 * @param mime its type without parameters
 * @param text its content
 */
record DataUrl(String mime, String text, String url) {

  static DataUrl parse(String url) {
    int comma = url.indexOf(',');
    if (comma < 0) {
      throw NodeError.type("ERR_INVALID_URL", "Invalid URL").with("input", url);
    }
    String head = url.substring("data:".length(), comma);
    String body = FileUrls.decode(url.substring(comma + 1));
    boolean base64 = head.endsWith(";base64");
    int semicolon = head.indexOf(';');
    String mime = semicolon < 0 ? head : head.substring(0, semicolon);
    String text =
        base64 ? new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8) : body;
    return new DataUrl(mime, text, url);
  }

  String format() {
    return switch (mime) {
      case "text/javascript", "application/javascript" -> "module";
      case "application/json" -> "json";
      default -> mime;
    };
  }
}
