package dev.orrery.runtime.binding.buffer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Hexadecimal text, two digits a byte; reading stops at the first pair that is none. */
final class HexText {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private HexText() {}

  static String encode(byte[] bytes, int offset, int length) {
    byte[] text = new byte[length * 2];
    for (int i = 0; i < length; i++) {
      int b = bytes[offset + i];
      text[2 * i] = DIGITS[b >> 4 & 15];
      text[2 * i + 1] = DIGITS[b & 15];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() / 2];
    int length = decode(text, bytes, 0, bytes.length);
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  static int decode(String text, byte[] target, int offset, int max) {
    int pairs = Math.min(text.length() / 2, max);
    for (int i = 0; i < pairs; i++) {
      int high = digit(text.charAt(2 * i));
      int low = digit(text.charAt(2 * i + 1));
      if ((high | low) < 0) {
        return i;
      }
      target[offset + i] = (byte) (high << 4 | low);
    }
    return pairs;
  }

  /** Value of the digit in the low byte of {@code c} (Node drops the rest), or -1. */
  private static int digit(char c) {
    int b = c & 0xFF;
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
