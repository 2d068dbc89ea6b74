package dev.orrery.protocol.file;

import java.util.zip.CRC32;

/** What writer and reader agree on; docs/protocol.md has the whole layout. */
final class RecordingFormat {
  /** Not text, and damaged by transfers that change line ends. */
  private static final byte[] MAGIC = {(byte) 0x8f, 'O', 'R', 'R', 'E', 'C', '\r', '\n'};

  static final int VERSION = 2;
  static final int FILE_HEADER = 10;

  /** Length, checksum and check of a block, four bytes each. */
  static final int BLOCK_HEADER = 12;

  /** More than one block ever needs; a length beyond it is damage. */
  static final int MAX_BLOCK = 1 << 26;

  static final int DEFINE_STRING = 0;
  static final int DEFINE_SITE = 1;

  /** The tag of a record is its kind's code plus this. */
  static final int FIRST_RECORD = 2;

  /** Stand for two records each: see {@link dev.orrery.protocol.record.RecordWriter}. */
  static final int TICK_QUEUED = 0xfe;

  static final int ENDED = 0xff;

  /** Of a slot. */
  static final int LONGS = 3;

  private static final int CHECK = 0x4f52_4259;

  private RecordingFormat() {}

  static byte[] magic() {
    return MAGIC.clone();
  }

  /** By tag, what the longs of its first entry are differences to. */
  static long[] noLongs() {
    return new long[0x100 * LONGS];
  }

  /** Tells a damaged header from a block that was cut off. */
  static int check(int length, int checksum) {
    return length ^ Integer.rotateLeft(checksum, 7) ^ CHECK;
  }

  static int checksum(byte[] bytes, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
