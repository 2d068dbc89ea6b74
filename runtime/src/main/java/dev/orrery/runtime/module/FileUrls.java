package dev.orrery.runtime.module;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** file: URLs as Node writes them (WHATWG path percent-encoding). */
final class FileUrls {
  private static final String PLAIN = "-_.!~*'()/:@&=+$,;[]|^";

  private FileUrls() {}

  static String of(Path path) {
    return of(path.toString());
  }

  /** The file: URL of an absolute path. */
  static String of(String path) {
    StringBuilder url = new StringBuilder("file://");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        url.append(c);
      } else {
        url.append('%').append("%02X".formatted((int) c));
      }
    }
    return url.toString();
  }

  static boolean isFile(String url) {
    return url.startsWith("file:");
  }

  /** The path of a file: URL without its query and fragment. */
  static Path toPath(String url) {
    return Path.of(decode(rawPath(url)));
  }

  /** The path as the URL writes it, with its escapes. */
  static String rawPath(String url) {
    String rest = url.substring("file:".length());
    int end = cut(rest);
    rest = rest.substring(0, end);
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      rest = slash < 0 ? "/" : rest.substring(slash);
    }
    return rest;
  }

  /** The query and fragment of a URL, which make it another module; empty if none. */
  static String suffix(String url) {
    return url.substring(cut(url));
  }

  private static int cut(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if (high >= 0 && low >= 0) {
          out.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      out.write(bytes[i]);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
