package dev.orrery.runtime.binding.buffer;

/** UTF-16 little endian, lone surrogates kept; an odd last byte is ignored. */
final class Utf16 {
  private Utf16() {}

  static byte[] encode(String text) {
    byte[] bytes = new byte[text.length() * 2];
    write(text, bytes, 0, bytes.length);
    return bytes;
  }

  static int write(String text, byte[] target, int offset, int max) {
    int chars = Math.min(text.length(), max / 2);
    for (int i = 0, at = offset; i < chars; i++) {
      char c = text.charAt(i);
      target[at++] = (byte) c;
      target[at++] = (byte) (c >> 8);
    }
    return chars * 2;
  }

  static String decode(byte[] bytes, int offset, int length) {
    char[] chars = new char[length / 2];
    for (int i = 0, at = offset; i < chars.length; i++, at += 2) {
      chars[i] = (char) (bytes[at] & 0xFF | bytes[at + 1] << 8);
    }
    return new String(chars);
  }
}
