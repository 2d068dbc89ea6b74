package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.binding.buffer.TextCodec;
import dev.orrery.runtime.engine.AsyncCallback;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.WrapClass;
import dev.orrery.runtime.loop.netty.ReadListener;
import dev.orrery.runtime.loop.netty.ShutdownRequest;
import dev.orrery.runtime.loop.netty.Status;
import dev.orrery.runtime.loop.netty.StreamHandle;
import dev.orrery.runtime.loop.netty.WriteRequest;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The Java half of a JavaScript stream handle. Operations return a status; requests complete with
 * {@code oncomplete(status, handle, error)}; what is read comes by {@code onread(buffer)}, with its
 * length, or the error, in the shared state.
 */
public abstract class StreamWrap extends HandleWrap {
  private final StreamState state;
  private ReadListener consumer;
  long bytesWritten;

  protected StreamWrap(Environment env, Object object, String provider) {
    super(env, object, provider);
    state = StreamState.of(env);
    consumer = new BufferReader(this, state);
  }

  @Override
  public abstract StreamHandle handle();

  /** Adds the methods of streams, and those of handles, to a wrap class. */
  public static <T extends StreamWrap> WrapClass<T> addStreamMethods(WrapClass<T> type) {
    HandleWrap.addMethods(type);
    addWrites(type);
    return type.method("readStart", 0, (self, _) -> self.readStart())
        .method("readStop", 0, (self, _) -> self.handle().readStop())
        .method("shutdown", 1, (self, args) -> self.shutdown(args[0]))
        .method("useUserBuffer", 1, (self, args) -> self.useUserBuffer(args[0]))
        .method("setBlocking", 1, (_, _) -> Status.OK)
        .getter("fd", self -> self.handle().isClosing() ? -1 : self.handle().fd())
        .getter("bytesRead", self -> self.handle().bytesRead())
        .getter("bytesWritten", self -> self.bytesWritten)
        .getter("writeQueueSize", self -> self.handle().writeQueueSize())
        .getter("isStreamBase", _ -> true);
  }

  private static <T extends StreamWrap> void addWrites(WrapClass<T> type) {
    type.method("writev", 3, StreamWrap::writev)
        .method("writeBuffer", 2, (self, args) -> self.write(args[0], Js.bytes(args[1]).buffer()))
        .method("writeUtf8String", 2, (self, args) -> self.writeText(args, TextCodec.UTF8))
        .method("writeAsciiString", 2, (self, args) -> self.writeText(args, TextCodec.ASCII))
        .method("writeLatin1String", 2, (self, args) -> self.writeText(args, TextCodec.LATIN1))
        .method("writeUcs2String", 2, (self, args) -> self.writeText(args, TextCodec.UTF16LE));
  }

  /**
   * Passes what is read to other Java code instead of JavaScript; null gives it back. Takes effect
   * at once if the stream is reading.
   */
  public final void consume(ReadListener listener) {
    consumer = listener == null ? new BufferReader(this, state) : listener;
    if (handle().isReading()) {
      handle().readStart(consumer);
    }
  }

  /** Gives what is read to JavaScript; a consumer passes on to it what it does not handle. */
  public final ReadListener javaScriptReader() {
    return new BufferReader(this, state);
  }

  /** Starts or goes on reading for the current consumer; returns a status. */
  public final int readStart() {
    return handle().readStart(consumer);
  }

  final Object useUserBuffer(Object buffer) {
    consume(new UserBufferReader(this, state, Js.bytes(buffer)));
    return Status.OK;
  }

  final int shutdown(Object request) {
    AsyncCallback callback = env().async("SHUTDOWNWRAP", request, Js.get(request, "oncomplete"));
    ShutdownRequest shutdown =
        new ShutdownRequest(env().loop()) {
          @Override
          public long asyncId() {
            return callback.asyncId();
          }

          @Override
          protected void done(int status) {
            callback.call(status, object(), Js.UNDEFINED);
          }
        };
    int status = handle().shutdown(shutdown);
    if (status != Status.OK) {
      callback.destroy();
    }
    return status;
  }

  final int writeText(Object[] args, int codec) {
    return write(args[0], ByteBuffer.wrap(TextCodec.encode(codec, Js.str(args, 1))));
  }

  /** {@code chunks} are buffers, or else chunks and encodings by turns. */
  private static int writev(StreamWrap self, Object[] args) {
    boolean allBuffers = Js.bool(args, 2);
    List<Object> chunks = Js.listOf(args[1]);
    ByteBuffer[] buffers = new ByteBuffer[allBuffers ? chunks.size() : chunks.size() / 2];
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] =
          allBuffers
              ? Js.bytes(chunks.get(i)).buffer()
              : encoded(chunks.get(2 * i), chunks.get(2 * i + 1));
    }
    return self.write(args[0], buffers);
  }

  private static ByteBuffer encoded(Object chunk, Object encoding) {
    if (!Js.isString(chunk)) {
      return Js.bytes(chunk).buffer();
    }
    int codec = codec(Js.toJava(encoding));
    return ByteBuffer.wrap(TextCodec.encode(codec, Js.toJava(chunk)));
  }

  private static int codec(String encoding) {
    return switch (encoding) {
      case "ascii" -> TextCodec.ASCII;
      case "latin1", "binary" -> TextCodec.LATIN1;
      case "ucs2", "ucs-2", "utf16le", "utf-16le" -> TextCodec.UTF16LE;
      case "base64" -> TextCodec.BASE64;
      case "base64url" -> TextCodec.BASE64URL;
      case "hex" -> TextCodec.HEX;
      default -> TextCodec.UTF8;
    };
  }

  /** Writes; the request object gets an async id only if it has to wait. */
  final int write(Object request, ByteBuffer... data) {
    Write write = new Write(request, data);
    int total = (int) Math.min(write.remaining(), Integer.MAX_VALUE);
    int status = handle().write(write);
    boolean queued = status == StreamHandle.QUEUED;
    if (queued) {
      write.callback = env().async("WRITEWRAP", request, Js.get(request, "oncomplete"));
    }
    state.set(StreamState.BYTES_WRITTEN, status < 0 ? 0 : total);
    state.set(StreamState.LAST_WRITE_WAS_ASYNC, queued ? 1 : 0);
    if (status < 0) {
      return status;
    }
    bytesWritten += total;
    return Status.OK;
  }

  private final class Write extends WriteRequest {
    private final Object request;
    private AsyncCallback callback;

    Write(Object request, ByteBuffer[] data) {
      super(env().loop(), data);
      this.request = request;
    }

    @Override
    public long asyncId() {
      return callback == null ? 0 : callback.asyncId();
    }

    @Override
    protected void done(int status) {
      callback.call(status, object(), Js.UNDEFINED);
    }
  }

  final Environment environment() {
    return env();
  }
}
