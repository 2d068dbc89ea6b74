package dev.orrery.runtime.binding.zlib;

import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * One stream's codec. While a step runs on the pool, closing and resetting wait for its end.
 *
 * <p>Used on the loop thread, but for the steps themselves.
 */
final class ZlibHandle {
  private static final int FIRST_OUTPUT = 1 << 12;
  private static final int LARGEST_OUTPUT = Integer.MAX_VALUE - 8;

  private final Environment env;
  private final Object state;
  private Codec codec;
  private boolean busy;
  private boolean closePending;

  /**
   * @param state a Uint32Array that receives the free output and the unused input of each step
   */
  ZlibHandle(Environment env, Object state) {
    this.env = env;
    this.state = state;
  }

  void use(Codec newCodec) {
    this.codec = newCodec;
  }

  /**
   * (flush, in, inOffset, inLength, out, outOffset, outLength, callback): one step, on the pool
   * when there is a callback; it then gets what a synchronous call returns: undefined or an array
   * of message, errno and code.
   */
  Object write(Object[] args) {
    int flush = Js.integer(args, 0);
    ByteView in = view(args, 1, 2, 3);
    ByteView out = view(args, 4, 5, 6);
    Callable<CodecException> work =
        () -> {
          try {
            codec.step(
                flush,
                in.array(),
                in.offset(),
                in.length(),
                out.array(),
                out.offset(),
                out.length());
            return null;
          } catch (CodecException e) {
            return e;
          }
        };
    Object callback = Js.arg(args, 7);
    if (Js.isFunction(callback)) {
      busy = true;
      env.work("ZLIB", callback, work, error -> new Object[] {stepDone(error)});
      return null;
    }
    try {
      return stepDone(work.call());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ByteView view(Object[] args, int i, int offset, int length) {
    if (Js.isNullish(Js.arg(args, i))) {
      return new ByteView(new byte[0], 0, 0);
    }
    ByteView whole = Js.bytes(args[i]);
    return new ByteView(
        whole.array(), whole.offset() + Js.integer(args, offset), Js.integer(args, length));
  }

  /** On the loop: publishes the counts and does what had to wait. */
  private Object stepDone(CodecException error) {
    busy = false;
    Js.set(state, 0, codec.availableOut());
    Js.set(state, 1, codec.availableIn());
    if (closePending) {
      close();
    }
    return error == null ? null : describe(error);
  }

  static Object describe(CodecException error) {
    return Js.array(error.getMessage(), error.errno(), error.code());
  }

  /**
   * (input, finishFlush, maxLength, callback): the whole job at once. The result is a Buffer, an
   * array as {@link #write} has it, or false when it would be longer than allowed.
   */
  Object run(Object[] args) {
    ByteView in = Js.bytes(args[0]);
    int flush = Js.integer(args, 1);
    long max = (long) Math.min(Js.dbl(args, 2), LARGEST_OUTPUT);
    Callable<Output> work = () -> runAll(in, flush, max);
    Object callback = Js.arg(args, 3);
    if (Js.isFunction(callback)) {
      busy = true;
      env.work("ZLIB", callback, work, output -> new Object[] {runDone(output)});
      return null;
    }
    try {
      return runDone(env.syncCall("zlib.runSync", work));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Object runDone(Output output) {
    busy = false;
    if (closePending) {
      close();
    }
    if (output.error != null) {
      return describe(output.error);
    }
    return output.bytes == null ? false : env.newBuffer(output.bytes, 0, output.length);
  }

  /** {@code bytes} is null when the output is too long. */
  private record Output(byte[] bytes, int length, CodecException error) {}

  private Output runAll(ByteView in, int flush, long max) {
    byte[] out = new byte[(int) Math.min(Math.max(FIRST_OUTPUT, in.length() / 2), max + 1)];
    int length = 0;
    int used = 0;
    while (true) {
      try {
        codec.step(
            flush,
            in.array(),
            in.offset() + used,
            in.length() - used,
            out,
            length,
            out.length - length);
      } catch (CodecException e) {
        return new Output(null, 0, e);
      }
      used = in.length() - codec.availableIn();
      length = out.length - codec.availableOut();
      if (length > max) {
        return new Output(null, 0, null);
      }
      if (codec.availableOut() > 0) {
        boolean tight = length >= out.length / 2;
        return new Output(tight ? out : Arrays.copyOf(out, length), length, null);
      }
      out = Arrays.copyOf(out, (int) Math.min(out.length * 2L, max + 1));
    }
  }

  Object params(Object[] args) {
    try {
      codec.params(Js.integer(args, 0), Js.integer(args, 1));
      return null;
    } catch (CodecException e) {
      return describe(e);
    }
  }

  Object reset() {
    try {
      codec.reset();
      return null;
    } catch (CodecException e) {
      return describe(e);
    }
  }

  void close() {
    if (busy) {
      closePending = true;
      return;
    }
    closePending = false;
    codec.close();
  }
}
