package dev.orrery.runtime.binding.zlib;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.aayushatharva.brotli4j.encoder.EncoderJNI;
import com.aayushatharva.brotli4j.encoder.EncoderJNI.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Brotli compression. Of Brotli's parameters the library knows mode, quality and window; the others
 * are hints that do not change what the data says.
 */
final class BrotliEncodeCodec extends Codec {
  private static final int PARAM_MODE = 0;
  private static final int PARAM_QUALITY = 1;
  private static final int PARAM_LGWIN = 2;
  private static final int INPUT_SIZE = 1 << 15;
  private static final int UNSET = -1;

  private final int[] params;
  private EncoderJNI.Wrapper encoder;
  private ByteBuffer output;
  private boolean operationDone;

  /**
   * @param params values by parameter number, -1 where the default applies
   */
  BrotliEncodeCodec(int[] params) throws CodecException {
    this.params = params;
    reset();
  }

  @Override
  void reset() throws CodecException {
    close();
    Brotli4jLoader.ensureAvailability();
    try {
      encoder =
          new EncoderJNI.Wrapper(
              INPUT_SIZE,
              Math.clamp(param(PARAM_QUALITY, 11), 0, 11),
              Math.clamp(param(PARAM_LGWIN, 22), 10, 24),
              Encoder.Mode.of(Math.clamp(param(PARAM_MODE, 0), 0, 2)));
    } catch (IOException | IllegalArgumentException _) {
      throw new CodecException("Initialization failed", -1, "ERR_ZLIB_INITIALIZATION_FAILED");
    }
  }

  private int param(int number, int otherwise) {
    return number < params.length && params[number] != UNSET ? params[number] : otherwise;
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    Operation operation =
        switch (flush) {
          case 1 -> Operation.FLUSH;
          case 2 -> Operation.FINISH;
          default -> Operation.PROCESS;
        };
    if (window.inLength > 0) {
      operationDone = false;
    }
    while (true) {
      drain(window);
      if (window.outLength == 0 || encoder.isFinished()) {
        return;
      }
      if (encoder.hasRemainingInput()) {
        push(Operation.PROCESS, 0);
      } else if (window.inLength > 0) {
        int count = Math.min(window.inLength, INPUT_SIZE);
        encoder.getInputBuffer().clear().put(window.in, window.inOffset, count);
        window.consumed(count);
        push(Operation.PROCESS, count);
      } else if (operation != Operation.PROCESS && !operationDone) {
        operationDone = true;
        push(operation, 0);
      } else {
        operationDone = false;
        return;
      }
    }
  }

  private void push(Operation operation, int length) throws CodecException {
    encoder.push(operation, length);
    if (!encoder.isSuccess()) {
      throw new CodecException("Compression failed", -1, "ERR_BROTLI_COMPRESSION_FAILED");
    }
  }

  /** Moves what the encoder has ready to the window. */
  private void drain(Window window) {
    while (window.outLength > 0) {
      if (output == null || !output.hasRemaining()) {
        if (!encoder.hasMoreOutput()) {
          return;
        }
        ByteBuffer pulled = encoder.pull();
        output = ByteBuffer.allocate(pulled.remaining()).put(pulled).flip();
      }
      int count = Math.min(output.remaining(), window.outLength);
      output.get(window.out, window.outOffset, count);
      window.produced(count);
    }
  }

  @Override
  boolean isFinished() {
    return encoder.isFinished() && (output == null || !output.hasRemaining());
  }

  @Override
  public void close() {
    if (encoder != null) {
      encoder.destroy();
      encoder = null;
    }
    output = null;
  }
}
