package dev.orrery.runtime.binding.zlib;

/**
 * A compressor or decompressor that works in steps, each with a piece of input and room for output,
 * as zlib's own interface does.
 */
abstract class Codec implements AutoCloseable {
  private int availableIn;
  private int availableOut;

  /**
   * Consumes input and produces output until one of the two is used up.
   *
   * @param flush zlib's flush value, or the operation of Brotli and Zstandard
   * @throws CodecException when the data is invalid; input used and output made so far count
   */
  final void step(
      int flush, byte[] in, int inOffset, int inLength, byte[] out, int outOffset, int outLength)
      throws CodecException {
    Window window = new Window(in, inOffset, inLength, out, outOffset, outLength);
    try {
      run(flush, window);
    } finally {
      availableIn = window.inLength;
      availableOut = window.outLength;
    }
  }

  /** Input bytes that the last step left. */
  final int availableIn() {
    return availableIn;
  }

  /** Output bytes that the last step left free. */
  final int availableOut() {
    return availableOut;
  }

  abstract void run(int flush, Window window) throws CodecException;

  /** Starts anew with the same settings. */
  abstract void reset() throws CodecException;

  /** Changes level and strategy in mid-stream; deflating only. */
  void params(int level, int strategy) throws CodecException {
    throw new CodecException("Failed to set parameters", ZlibError.STREAM_ERROR);
  }

  /** Whether the end of the compressed data was reached. */
  abstract boolean isFinished();

  @Override
  public abstract void close();

  /** What is left of the input and of the output of a step. */
  static final class Window {
    final byte[] in;
    final byte[] out;
    int inOffset;
    int inLength;
    int outOffset;
    int outLength;

    Window(byte[] in, int inOffset, int inLength, byte[] out, int outOffset, int outLength) {
      this.in = in;
      this.inOffset = inOffset;
      this.inLength = inLength;
      this.out = out;
      this.outOffset = outOffset;
      this.outLength = outLength;
    }

    void consumed(int count) {
      inOffset += count;
      inLength -= count;
    }

    void produced(int count) {
      outOffset += count;
      outLength -= count;
    }

    /** Takes the next input byte; there must be one. */
    int next() {
      int b = in[inOffset] & 0xFF;
      consumed(1);
      return b;
    }
  }
}
