package dev.orrery.runtime.binding.buffer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 as Node reads it: both alphabets at once, anything else skipped, the end at the first
 * {@code =}.
 */
public final class Base64Text {
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
    VALUES['+'] = VALUES['-'] = 62;
    VALUES['/'] = VALUES['_'] = 63;
  }

  private Base64Text() {}

  /** The bytes that {@code text} stands for. */
  public static byte[] decode(String text) {
    byte[] bytes = new byte[(int) (text.length() * 3L / 4)];
    int length = decode(text, bytes, 0, bytes.length);
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Decodes at most {@code max} bytes into {@code target}; returns how many. */
  static int decode(String text, byte[] target, int offset, int max) {
    int written = 0;
    int bits = 0;
    int pending = 0;
    for (int i = 0, n = text.length(); i < n && written < max; i++) {
      char c = text.charAt(i);
      if (c == '=') {
        break;
      }
      int value = VALUES[c & 0xFF];
      if (value < 0) {
        continue;
      }
      pending = pending << 6 | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        target[offset + written++] = (byte) (pending >> bits);
      }
    }
    return written;
  }

  public static String encode(byte[] bytes, int offset, int length) {
    return text(Base64.getEncoder(), bytes, offset, length);
  }

  /** The URL alphabet, without padding. */
  public static String encodeUrl(byte[] bytes, int offset, int length) {
    return text(Base64.getUrlEncoder().withoutPadding(), bytes, offset, length);
  }

  private static String text(Base64.Encoder encoder, byte[] bytes, int offset, int length) {
    boolean whole = offset == 0 && length == bytes.length;
    byte[] input = whole ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
    return new String(encoder.encode(input), StandardCharsets.ISO_8859_1);
  }
}
