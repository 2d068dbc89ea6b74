package dev.orrery.runtime.binding.zlib;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Zstandard decompression. As in Node, data that ends too early is no error. */
final class ZstdDecompressCodec extends Codec {
  private static final int PARAM_WINDOW_LOG_MAX = 100;

  private final Map<Integer, Integer> params;
  private final byte[] dictionary;
  private ZstdDecompressCtx context;
  private boolean started;
  private boolean finished;

  ZstdDecompressCodec(Map<Integer, Integer> params, byte[] dictionary) throws CodecException {
    this.params = params;
    this.dictionary = dictionary;
    reset();
  }

  @Override
  void reset() throws CodecException {
    close();
    started = false;
    finished = false;
    context = new ZstdDecompressCtx();
    try {
      if (params.containsKey(PARAM_WINDOW_LOG_MAX)) {
        context.setLongMax(params.get(PARAM_WINDOW_LOG_MAX));
      }
      if (dictionary != null) {
        context.loadDict(dictionary);
      }
    } catch (ZstdException e) {
      throw ZstdErrors.of(e);
    }
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    ByteBuffer in = ByteBuffer.wrap(window.in, window.inOffset, window.inLength);
    ByteBuffer out = ByteBuffer.wrap(window.out, window.outOffset, window.outLength);
    try {
      int before;
      do {
        before = in.remaining() + out.remaining();
        if (in.hasRemaining() || started) {
          started = true;
          finished = context.decompressByteBufferStream(out, in);
        }
      } while (out.hasRemaining() && in.remaining() + out.remaining() < before);
    } catch (ZstdException e) {
      throw ZstdErrors.of(e);
    } finally {
      window.consumed(window.inLength - in.remaining());
      window.produced(window.outLength - out.remaining());
    }
  }

  @Override
  boolean isFinished() {
    return finished;
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
