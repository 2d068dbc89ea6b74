package dev.orrery.runtime.binding.zlib;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.JZlib;

/** Deflate for decoders with a small window, which the JDK cannot be told of. */
final class SmallWindowDeflating implements Deflating {
  private final Deflater deflater = new Deflater();
  private final int level;
  private final int windowBits;
  private final int memLevel;
  private final int strategy;
  private final boolean raw;

  SmallWindowDeflating(int level, int windowBits, int memLevel, int strategy, boolean raw) {
    this.level = level;
    this.windowBits = windowBits;
    this.memLevel = memLevel;
    this.strategy = strategy;
    this.raw = raw;
    reset();
  }

  @Override
  public boolean deflate(int flush, Codec.Window window) throws CodecException {
    deflater.setInput(window.in, window.inOffset, window.inLength, false);
    deflater.setOutput(window.out, window.outOffset, window.outLength);
    int result = deflater.deflate(flush == Flush.BLOCK ? JZlib.Z_SYNC_FLUSH : flush);
    window.consumed(deflater.next_in_index - window.inOffset);
    window.produced(deflater.next_out_index - window.outOffset);
    if (result < 0 && result != JZlib.Z_BUF_ERROR) {
      throw new CodecException("Zlib error", ZlibError.STREAM_ERROR);
    }
    return result == JZlib.Z_STREAM_END;
  }

  @Override
  public void params(int newLevel, int newStrategy) {
    deflater.params(newLevel, known(newStrategy));
  }

  private static int known(int strategy) {
    return strategy <= JZlib.Z_HUFFMAN_ONLY ? strategy : JZlib.Z_DEFAULT_STRATEGY;
  }

  @Override
  public void setDictionary(byte[] dictionary) throws CodecException {
    if (deflater.setDictionary(dictionary, dictionary.length) != JZlib.Z_OK) {
      throw new CodecException("Failed to set dictionary", ZlibError.STREAM_ERROR);
    }
  }

  @Override
  public void reset() {
    JZlib.WrapperType wrapper = raw ? JZlib.W_NONE : JZlib.W_ZLIB;
    if (deflater.init(level, windowBits, memLevel, wrapper) != JZlib.Z_OK) {
      throw new IllegalArgumentException("deflate settings");
    }
    if (strategy != JZlib.Z_DEFAULT_STRATEGY) {
      deflater.params(level, known(strategy));
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
