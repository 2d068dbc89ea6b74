package dev.orrery.runtime.binding.zlib;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd.ParamSwitch;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Zstandard compression. */
final class ZstdCompressCodec extends Codec {
  private static final EndDirective[] DIRECTIVES = {
    EndDirective.CONTINUE, EndDirective.FLUSH, EndDirective.END
  };

  private final Map<Integer, Integer> params;
  private final long pledgedSize;
  private final byte[] dictionary;
  private ZstdCompressCtx context;
  private boolean finished;

  /**
   * @param params values by Zstandard's parameter numbers
   * @param pledgedSize size of the whole input, or -1
   * @param dictionary null without one
   */
  ZstdCompressCodec(Map<Integer, Integer> params, long pledgedSize, byte[] dictionary)
      throws CodecException {
    this.params = params;
    this.pledgedSize = pledgedSize;
    this.dictionary = dictionary;
    reset();
  }

  @Override
  void reset() throws CodecException {
    close();
    finished = false;
    context = new ZstdCompressCtx();
    try {
      params.forEach(this::setParam);
      if (dictionary != null) {
        context.loadDict(dictionary);
      }
      if (pledgedSize >= 0) {
        context.setPledgedSrcSize(pledgedSize);
      }
    } catch (ZstdException e) {
      throw ZstdErrors.of(e);
    }
  }

  private void setParam(int number, int value) {
    switch (number) {
      case 100 -> context.setLevel(value);
      case 101 -> context.setWindowLog(value);
      case 102 -> context.setHashLog(value);
      case 103 -> context.setChainLog(value);
      case 104 -> context.setSearchLog(value);
      case 105 -> context.setMinMatch(value);
      case 106 -> context.setTargetLength(value);
      case 107 -> context.setStrategy(value);
      case 160 ->
          context.setEnableLongDistanceMatching(
              value == 0 ? ParamSwitch.DISABLE : ParamSwitch.ENABLE);
      case 200 -> context.setContentSize(value != 0);
      case 201 -> context.setChecksum(value != 0);
      case 202 -> context.setDictID(value != 0);
      case 400 -> context.setWorkers(value);
      case 401 -> context.setJobSize(value);
      case 402 -> context.setOverlapLog(value);
      default -> {} // tuning of long distance matching, which the library does not expose
    }
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    ByteBuffer in = ByteBuffer.wrap(window.in, window.inOffset, window.inLength);
    ByteBuffer out = ByteBuffer.wrap(window.out, window.outOffset, window.outLength);
    try {
      boolean done;
      do {
        done = context.compressByteBufferStream(out, in, DIRECTIVES[flush]);
      } while (out.hasRemaining() && (in.hasRemaining() || (flush != 0 && !done)));
      finished = flush == 2 && done;
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
