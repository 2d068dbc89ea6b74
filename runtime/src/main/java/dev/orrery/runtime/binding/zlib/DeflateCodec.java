package dev.orrery.runtime.binding.zlib;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Compression in zlib, raw and gzip format. */
final class DeflateCodec extends Codec {
  private static final byte OS_UNIX = 3;
  private static final int BEST_COMPRESSION = 9;
  private static final int BEST_SPEED = 1;
  private static final int HUFFMAN_ONLY = 2;

  private final Deflating deflating;
  private final byte[] dictionary;
  private final boolean gzip;
  private final int level;
  private final int strategy;
  private final CRC32 crc = new CRC32();
  private int inputSize;
  private boolean finished;

  /** Bytes of the gzip header or trailer that still have to be written. */
  private ByteBuffer framing;

  /**
   * @param level -1 for the default, 0 to 9
   * @param dictionary null without one
   */
  DeflateCodec(Mode mode, int level, int windowBits, int memLevel, int strategy, byte[] dictionary)
      throws CodecException {
    this.gzip = mode == Mode.GZIP;
    this.level = level;
    this.strategy = strategy;
    this.dictionary = dictionary;
    boolean raw = mode != Mode.DEFLATE;
    this.deflating =
        windowBits == 15
            ? new Deflating.Jdk(level, strategy, raw)
            : new SmallWindowDeflating(level, Math.max(windowBits, 9), memLevel, strategy, raw);
    begin();
  }

  private void begin() throws CodecException {
    finished = false;
    inputSize = 0;
    crc.reset();
    framing = gzip ? header() : null;
    if (dictionary != null && !gzip) {
      deflating.setDictionary(dictionary);
    }
  }

  private ByteBuffer header() {
    int effort = 0;
    if (level == BEST_COMPRESSION) {
      effort = 2;
    } else if (strategy >= HUFFMAN_ONLY || level == BEST_SPEED || level == 0) {
      effort = 4;
    }
    return ByteBuffer.wrap(
        new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, (byte) effort, OS_UNIX});
  }

  private ByteBuffer trailer() {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) crc.getValue())
        .putInt(inputSize)
        .flip();
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    writeFraming(window);
    if (window.outLength == 0 || finished) {
      return;
    }
    int start = window.inOffset;
    finished = deflating.deflate(flush, window);
    if (gzip) {
      int consumed = window.inOffset - start;
      crc.update(window.in, start, consumed);
      inputSize += consumed;
      if (finished) {
        framing = trailer();
        writeFraming(window);
      }
    }
  }

  private void writeFraming(Window window) {
    if (framing == null) {
      return;
    }
    int count = Math.min(framing.remaining(), window.outLength);
    framing.get(window.out, window.outOffset, count);
    window.produced(count);
    if (!framing.hasRemaining()) {
      framing = null;
    }
  }

  @Override
  boolean isFinished() {
    return finished && framing == null;
  }

  @Override
  void params(int newLevel, int newStrategy) {
    deflating.params(newLevel, newStrategy);
  }

  @Override
  void reset() throws CodecException {
    deflating.reset();
    begin();
  }

  @Override
  public void close() {
    deflating.close();
  }
}
