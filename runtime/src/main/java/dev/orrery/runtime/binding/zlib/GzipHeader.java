package dev.orrery.runtime.binding.zlib;

import java.util.zip.CRC32;

/** Reads a gzip member's header, which may arrive in pieces. */
final class GzipHeader {
  private static final int FLAG_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int FLAGS_RESERVED = 0xE0;
  private static final int METHOD_DEFLATE = 8;
  private static final int FIXED_SIZE = 10;

  private enum Part {
    FIXED,
    EXTRA_LENGTH,
    EXTRA,
    NAME,
    COMMENT,
    CRC,
    DONE
  }

  private final CRC32 crc = new CRC32();
  private Part part = Part.FIXED;
  private int count;
  private int value;
  private int flags;

  /** Takes bytes of the window; returns whether the header is complete. */
  boolean read(Codec.Window window) throws CodecException {
    while (part != Part.DONE && window.inLength > 0) {
      accept(window.next());
    }
    return part == Part.DONE;
  }

  private void accept(int b) throws CodecException {
    if (part != Part.CRC) {
      crc.update(b);
    }
    switch (part) {
      case FIXED -> acceptFixed(b);
      case EXTRA_LENGTH -> {
        value |= b << 8 * count++;
        if (count == 2) {
          moveTo(value == 0 ? afterExtra() : Part.EXTRA, value);
        }
      }
      case EXTRA -> {
        if (--count == 0) {
          moveTo(afterExtra(), 0);
        }
      }
      case NAME -> {
        if (b == 0) {
          moveTo(afterName(), 0);
        }
      }
      case COMMENT -> {
        if (b == 0) {
          moveTo(afterComment(), 0);
        }
      }
      case CRC -> {
        value |= b << 8 * count++;
        if (count == 2) {
          if (value != (crc.getValue() & 0xFFFF)) {
            throw new CodecException("header crc mismatch", ZlibError.DATA_ERROR);
          }
          part = Part.DONE;
        }
      }
      case DONE -> throw new IllegalStateException("header is complete");
    }
  }

  private void acceptFixed(int b) throws CodecException {
    switch (count++) {
      case 0 -> value = b;
      case 1 -> {
        if (value != 0x1F || b != 0x8B) {
          throw new CodecException("incorrect header check", ZlibError.DATA_ERROR);
        }
      }
      case 2 -> value = b;
      case 3 -> {
        if (value != METHOD_DEFLATE) {
          throw new CodecException("unknown compression method", ZlibError.DATA_ERROR);
        }
        if ((b & FLAGS_RESERVED) != 0) {
          throw new CodecException("unknown header flags set", ZlibError.DATA_ERROR);
        }
        flags = b;
      }
      case FIXED_SIZE - 1 ->
          moveTo((flags & FLAG_EXTRA) != 0 ? Part.EXTRA_LENGTH : afterExtra(), 0);
      default -> {} // time, effort: not needed
    }
  }

  private void moveTo(Part next, int newCount) {
    part = next;
    count = newCount;
    value = 0;
  }

  private Part afterExtra() {
    return (flags & FLAG_NAME) != 0 ? Part.NAME : afterName();
  }

  private Part afterName() {
    return (flags & FLAG_COMMENT) != 0 ? Part.COMMENT : afterComment();
  }

  private Part afterComment() {
    return (flags & FLAG_CRC) != 0 ? Part.CRC : Part.DONE;
  }
}
