package dev.orrery.runtime.binding.zlib;

import java.util.zip.Deflater;

/** The deflate algorithm itself, in zlib or raw format: the JDK's, or one with smaller windows. */
interface Deflating extends AutoCloseable {

  /** Compresses a window's input into its output; returns whether the stream is complete. */
  boolean deflate(int flush, Codec.Window window) throws CodecException;

  void params(int level, int strategy);

  void setDictionary(byte[] dictionary) throws CodecException;

  void reset();

  @Override
  void close();

  /** zlib over the JDK: fast, but always with the largest window. */
  final class Jdk implements Deflating {
    private final Deflater deflater;

    Jdk(int level, int strategy, boolean raw) {
      this.deflater = new Deflater(level, raw);
      deflater.setStrategy(known(strategy));
    }

    @Override
    public boolean deflate(int flush, Codec.Window window) {
      long before = deflater.getBytesRead();
      deflater.setInput(window.in, window.inOffset, window.inLength);
      if (flush == Flush.FINISH) {
        deflater.finish();
      }
      int mode =
          switch (flush) {
            case Flush.NO_FLUSH, Flush.FINISH -> Deflater.NO_FLUSH;
            case Flush.FULL_FLUSH -> Deflater.FULL_FLUSH;
            // The JDK has no weaker flush; a decoder sees no difference but a few bytes.
            default -> Deflater.SYNC_FLUSH;
          };
      // New settings take a call of their own, which may produce nothing: hence two attempts.
      for (int idle = 0; idle < 2 && window.outLength > 0 && !deflater.finished(); ) {
        int count = deflater.deflate(window.out, window.outOffset, window.outLength, mode);
        window.produced(count);
        idle = count == 0 ? idle + 1 : 0;
      }
      window.consumed((int) (deflater.getBytesRead() - before));
      return deflater.finished();
    }

    @Override
    public void params(int level, int strategy) {
      deflater.setLevel(level);
      deflater.setStrategy(known(strategy));
    }

    /** Run-length and fixed-code matching are hints that the JDK does not know. */
    private static int known(int strategy) {
      return strategy <= Deflater.HUFFMAN_ONLY ? strategy : Deflater.DEFAULT_STRATEGY;
    }

    @Override
    public void setDictionary(byte[] dictionary) {
      deflater.setDictionary(dictionary);
    }

    @Override
    public void reset() {
      deflater.reset();
    }

    @Override
    public void close() {
      deflater.end();
    }
  }
}
