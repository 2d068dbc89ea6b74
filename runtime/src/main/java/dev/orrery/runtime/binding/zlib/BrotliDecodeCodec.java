package dev.orrery.runtime.binding.zlib;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Brotli decompression. */
final class BrotliDecodeCodec extends Codec {
  private static final int INPUT_SIZE = 1 << 15;
  private static final int FINISH = 2;

  private DecoderJNI.Wrapper decoder;
  private ByteBuffer output;

  BrotliDecodeCodec() throws CodecException {
    reset();
  }

  @Override
  void reset() throws CodecException {
    close();
    Brotli4jLoader.ensureAvailability();
    try {
      decoder = new DecoderJNI.Wrapper(INPUT_SIZE);
    } catch (IOException _) {
      throw new CodecException("Initialization failed", -1, "ERR_ZLIB_INITIALIZATION_FAILED");
    }
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    while (true) {
      if (!drain(window)) {
        return;
      }
      switch (decoder.getStatus()) {
        case DONE -> {
          return;
        }
        case ERROR ->
            throw new CodecException("Decompression failed", -1, "ERR_BROTLI_DECOMPRESSION_FAILED");
        case NEEDS_MORE_INPUT -> {
          if (window.inLength == 0) {
            if (flush == FINISH) {
              throw new CodecException("unexpected end of file", ZlibError.BUF_ERROR);
            }
            return;
          }
          int count = Math.min(window.inLength, INPUT_SIZE);
          decoder.getInputBuffer().clear().put(window.in, window.inOffset, count);
          window.consumed(count);
          decoder.push(count);
        }
        case OK, NEEDS_MORE_OUTPUT -> decoder.push(0);
      }
    }
  }

  /** Moves what the decoder has ready to the window; returns whether there is room left. */
  private boolean drain(Window window) {
    while (window.outLength > 0) {
      if (output == null || !output.hasRemaining()) {
        if (!decoder.hasOutput()) {
          return true;
        }
        ByteBuffer pulled = decoder.pull();
        output = ByteBuffer.allocate(pulled.remaining()).put(pulled).flip();
      }
      int count = Math.min(output.remaining(), window.outLength);
      output.get(window.out, window.outOffset, count);
      window.produced(count);
    }
    return false;
  }

  @Override
  boolean isFinished() {
    return decoder.getStatus() == DecoderJNI.Status.DONE
        && (output == null || !output.hasRemaining())
        && !decoder.hasOutput();
  }

  @Override
  public void close() {
    if (decoder != null) {
      decoder.destroy();
      decoder = null;
    }
    output = null;
  }
}
