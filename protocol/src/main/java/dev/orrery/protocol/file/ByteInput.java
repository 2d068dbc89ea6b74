package dev.orrery.protocol.file;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteOutput} wrote. Throws IllegalArgumentException where the bytes make no sense
 * and IndexOutOfBoundsException where they end too early.
 */
final class ByteInput {
  private static final int MAX_SHIFT = 63;

  private final byte[] bytes;
  private final int end;
  private int position;

  ByteInput(byte[] bytes, int length) {
    this.bytes = bytes;
    this.end = length;
  }

  boolean hasMore() {
    return position < end;
  }

  int readByte() {
    if (position >= end) {
      throw new IndexOutOfBoundsException("block ends within an entry");
    }
    return bytes[position++] & 0xff;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than ten bytes");
  }

  long readSigned() {
    long value = readVarint();
    return value >>> 1 ^ -(value & 1);
  }

  /** A count, an id or a length: 0 to {@code limit}. */
  int readIndex(int limit) {
    long value = readVarint();
    if (value < 0 || value > limit) {
      throw new IllegalArgumentException(Long.toUnsignedString(value) + " where at most " + limit);
    }
    return (int) value;
  }

  /** May be null. */
  String readText() {
    int length = readIndex(end - position + 1) - 1;
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }
}
