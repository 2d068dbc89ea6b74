package dev.orrery.runtime.binding.buffer;

import java.nio.charset.StandardCharsets;

/** One byte a character: Latin-1, and ASCII, which differs only in reading 7 bits. */
final class Latin1 {
  private Latin1() {}

  static byte[] encode(String text) {
    byte[] bytes = new byte[text.length()];
    write(text, bytes, 0, bytes.length);
    return bytes;
  }

  /** Keeps the low byte of each character, as Node does. */
  @SuppressWarnings("deprecation") // exactly this truncation, and the JVM has an intrinsic for it
  static int write(String text, byte[] target, int offset, int max) {
    int length = Math.min(text.length(), max);
    text.getBytes(0, length, target, offset);
    return length;
  }

  static String decode(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  static String decodeAscii(byte[] bytes, int offset, int length) {
    if (isAscii(bytes, offset, length)) {
      return decode(bytes, offset, length);
    }
    byte[] masked = new byte[length];
    for (int i = 0; i < length; i++) {
      masked[i] = (byte) (bytes[offset + i] & 0x7F);
    }
    return decode(masked, 0, length);
  }

  static boolean isAscii(byte[] bytes, int offset, int length) {
    for (int i = offset, end = offset + length; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
