package dev.orrery.runtime.binding.url;

import dev.orrery.runtime.binding.buffer.Utf8;
import java.io.ByteArrayOutputStream;

/** Percent-encoding with the sets of the URL Standard. Non-ASCII is always encoded, as UTF-8. */
final class PercentEncoding {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** Which ASCII characters, beside the C0 controls and DEL, a part of a URL encodes. */
  enum Set {
    C0_CONTROL(""),
    FRAGMENT(" \"<>`"),
    QUERY(" \"#<>"),
    SPECIAL_QUERY(" \"#<>'"),
    PATH(" \"#<>?^`{}"),
    /** A path of the file system in which nothing is URL syntax: more than the standard needs. */
    FILE_PATH(" \"#<>?^`{}%[\\]|~"),
    USERINFO(" \"#<>?^`{}/:;=@[\\]|");

    private final boolean[] encoded = new boolean[128];

    Set(String characters) {
      for (int c = 0; c < 0x20; c++) {
        encoded[c] = true;
      }
      encoded[0x7F] = true;
      for (char c : characters.toCharArray()) {
        encoded[c] = true;
      }
    }

    boolean contains(int c) {
      return c >= 0x80 || encoded[c];
    }
  }

  private PercentEncoding() {}

  /** {@code text} itself when nothing needs encoding. */
  static String encode(String text, Set set) {
    for (int i = 0; i < text.length(); i++) {
      if (set.contains(text.charAt(i))) {
        return encodeFrom(text, i, set);
      }
    }
    return text;
  }

  private static String encodeFrom(String text, int start, Set set) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, start);
    for (byte b : Utf8.encode(text.substring(start))) {
      if (set.contains(b & 0xFF)) {
        append(out, b);
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  static void append(StringBuilder out, byte b) {
    out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
  }

  /** Decodes each {@code %XX}; what does not decode to UTF-8 becomes U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return Utf8.wellFormed(text);
    }
    byte[] bytes = decodeBytes(Utf8.encode(text));
    return Utf8.decode(bytes, 0, bytes.length);
  }

  private static byte[] decodeBytes(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if ((high | low) >= 0) {
          out.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      out.write(bytes[i]);
    }
    return out.toByteArray();
  }

  /** As {@link #decode(String)}, with each {@code +} read as a space. */
  static String decodeForm(String text) {
    return decode(text.replace('+', ' '));
  }

  /** Encodes one name or value of application/x-www-form-urlencoded. */
  static void appendForm(StringBuilder out, String text) {
    byte[] bytes = Utf8.encode(text);
    for (byte b : bytes) {
      if (b == ' ') {
        out.append('+');
      } else if (isFormSafe(b)) {
        out.append((char) b);
      } else {
        append(out, b);
      }
    }
  }

  private static boolean isFormSafe(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '*'
        || b == '-'
        || b == '.'
        || b == '_';
  }
}
