package dev.orrery.runtime.binding.zlib;

/** CRC-32 that can go on from any value, which the JDK's class cannot. */
final class Crc32 {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) != 0 ? value >>> 1 ^ POLYNOMIAL : value >>> 1;
      }
      TABLE[i] = value;
    }
  }

  private Crc32() {}

  /** The checksum of what {@code crc} is the checksum of, followed by these bytes. */
  static int update(int crc, byte[] bytes, int offset, int length) {
    if (crc == 0) {
      java.util.zip.CRC32 fast = new java.util.zip.CRC32();
      fast.update(bytes, offset, length);
      return (int) fast.getValue();
    }
    int value = ~crc;
    for (int i = offset, end = offset + length; i < end; i++) {
      value = TABLE[(value ^ bytes[i]) & 0xFF] ^ value >>> 8;
    }
    return ~value;
  }
}
