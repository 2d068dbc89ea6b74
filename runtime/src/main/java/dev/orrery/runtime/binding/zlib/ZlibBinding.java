package dev.orrery.runtime.binding.zlib;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lib/zlib.js leaves to Java. */
public final class ZlibBinding implements Binding {
  private static final int UNSET = -1;

  @Override
  public String name() {
    return "zlib";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function(
        "crc32",
        2,
        (_, args) -> {
          ByteView data = Js.bytes(args[0]);
          int start = (int) Js.lng(args, 1);
          int crc = Crc32.update(start, data.array(), data.offset(), data.length());
          return Integer.toUnsignedLong(crc);
        });
    // new Handle(state); an init method returns undefined or [message, errno, code]
    target
        .wrapClass("Handle", ZlibHandle.class, 1, (_, args) -> new ZlibHandle(env, args[0]))
        // (mode, windowBits, level, memLevel, strategy, dictionary)
        .method("initZlib", 6, (handle, args) -> init(handle, () -> zlib(args)))
        // (mode, params): params by number, -1 for unset
        .method("initBrotli", 2, (handle, args) -> init(handle, () -> brotli(args)))
        // (mode, params, pledgedSize, dictionary)
        .method("initZstd", 4, (handle, args) -> init(handle, () -> zstd(args)))
        .method("write", 8, ZlibHandle::write)
        .method("run", 4, ZlibHandle::run)
        .method("params", 2, ZlibHandle::params)
        .method("reset", 0, (handle, _) -> handle.reset())
        .method(
            "close",
            0,
            (handle, _) -> {
              handle.close();
              return null;
            });
  }

  /** Makes a codec. */
  private interface Maker {
    Codec make() throws CodecException;
  }

  private static Object init(ZlibHandle handle, Maker maker) {
    try {
      handle.use(maker.make());
      return null;
    } catch (CodecException e) {
      return ZlibHandle.describe(e);
    }
  }

  private static Codec zlib(Object[] args) throws CodecException {
    Mode mode = Mode.of(Js.integer(args, 0));
    int windowBits = Js.integer(args, 1);
    byte[] dictionary = bytes(args, 5);
    return switch (mode) {
      case INFLATE, GUNZIP, INFLATERAW, UNZIP -> new InflateCodec(mode, windowBits, dictionary);
      default ->
          new DeflateCodec(
              mode,
              Js.integer(args, 2),
              windowBits,
              Js.integer(args, 3),
              Js.integer(args, 4),
              dictionary);
    };
  }

  private static Codec brotli(Object[] args) throws CodecException {
    if (Mode.of(Js.integer(args, 0)) == Mode.BROTLI_DECODE) {
      return new BrotliDecodeCodec();
    }
    List<Object> given = Js.listOf(args[1]);
    int[] params = new int[given.size()];
    for (int i = 0; i < params.length; i++) {
      params[i] = Js.toInt(given.get(i));
    }
    return new BrotliEncodeCodec(params);
  }

  private static Codec zstd(Object[] args) throws CodecException {
    Map<Integer, Integer> params = new HashMap<>();
    List<Object> given = Js.listOf(args[1]);
    for (int number = 0; number < given.size(); number++) {
      int value = Js.toInt(given.get(number));
      if (value != UNSET) {
        params.put(number, value);
      }
    }
    byte[] dictionary = bytes(args, 3);
    if (Mode.of(Js.integer(args, 0)) == Mode.ZSTD_DECOMPRESS) {
      return new ZstdDecompressCodec(params, dictionary);
    }
    long pledged = Js.isUndefined(Js.arg(args, 2)) ? UNSET : Js.lng(args, 2);
    return new ZstdCompressCodec(params, pledged, dictionary);
  }

  private static byte[] bytes(Object[] args, int i) {
    return Js.isNullish(Js.arg(args, i)) ? null : Js.bytes(args[i]).copy();
  }
}
