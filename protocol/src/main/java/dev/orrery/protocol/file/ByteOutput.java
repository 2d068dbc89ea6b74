package dev.orrery.protocol.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array with the encodings of a recording. */
final class ByteOutput {
  private static final int MORE = 0x80;
  private static final int BITS = 0x7f;

  /** What a number may take, in bytes. */
  static final int MAX_VARINT = 10;

  private byte[] bytes;
  private int size;

  ByteOutput(int initialSize) {
    bytes = new byte[initialSize];
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void setSize(int newSize) {
    size = newSize;
  }

  void writeByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Big-endian. */
  void writeInt(int value) {
    setInt(reserve(Integer.BYTES), value);
    size += Integer.BYTES;
  }

  void setInt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  /** Seven bits a byte, the lowest first; taken as unsigned. */
  void writeVarint(long value) {
    size = putVarint(bytes, reserve(MAX_VARINT), value);
  }

  /**
   * The array with room for so many bytes from {@link #size} on. Who puts them there, and so does not
   * have to keep up the size byte by byte, ends with {@link #setSize}.
   */
  byte[] room(int count) {
    reserve(count);
    return bytes;
  }

  /** Like {@link #writeVarint}, where there is room; returns where the next byte belongs. */
  static int putVarint(byte[] bytes, int at, long value) {
    int next = at;
    long rest = value;
    while ((rest & ~BITS) != 0) {
      bytes[next++] = (byte) (rest & BITS | MORE);
      rest >>>= 7;
    }
    bytes[next++] = (byte) rest;
    return next;
  }

  /** Numbers near zero, on either side, become short. */
  static int putSigned(byte[] bytes, int at, long value) {
    return putVarint(bytes, at, value << 1 ^ value >> 63);
  }

  /** Length plus one, then UTF-8; 0 for null. */
  void writeText(String text) {
    if (text == null) {
      writeVarint(0);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeVarint(utf8.length + 1);
    System.arraycopy(utf8, 0, bytes, reserve(utf8.length), utf8.length);
    size += utf8.length;
  }

  void writeBytes(byte[] from) {
    System.arraycopy(from, 0, bytes, reserve(from.length), from.length);
    size += from.length;
  }

  private int reserve(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
    return size;
  }
}
