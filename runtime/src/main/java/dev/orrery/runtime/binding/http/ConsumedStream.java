package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.binding.stream.StreamWrap;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.netty.ReadListener;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Takes what a connection receives to the parser directly. Ends and errors still go to JavaScript,
 * where the socket deals with them.
 */
final class ConsumedStream implements ReadListener {
  private final HttpParserWrap parser;
  private final StreamWrap stream;
  private final Environment env;
  private final Scratch scratch;
  private int length;
  private boolean busy;
  private boolean released;

  ConsumedStream(HttpParserWrap parser, Environment env, StreamWrap stream) {
    this.parser = parser;
    this.env = env;
    this.stream = stream;
    scratch = env.attachment(Scratch.class, _ -> new Scratch());
    stream.consume(this);
  }

  /** Gives the stream back to JavaScript. */
  void release() {
    released = true;
    stream.consume(null);
  }

  boolean isReleased() {
    return released;
  }

  /** Is the parser working on bytes of this stream right now? */
  boolean isBusy() {
    return busy;
  }

  /** A copy of the bytes being parsed. */
  Object currentBuffer() {
    return busy ? env.newBuffer(Arrays.copyOf(scratch.bytes, length)) : Js.UNDEFINED;
  }

  @Override
  public void onRead(ByteBuffer data) {
    length = data.remaining();
    byte[] bytes = scratch.ofSize(length);
    data.get(bytes, 0, length);
    busy = true;
    try {
      parser.executeConsumed(bytes, length);
    } finally {
      busy = false;
      parser.forgetReleased();
    }
  }

  @Override
  public void onEnd() {
    stream.javaScriptReader().onEnd();
  }

  @Override
  public void onReadError(int status) {
    stream.javaScriptReader().onReadError(status);
  }

  /** One array for all connections of a runtime: only one of them is being parsed at a time. */
  private static final class Scratch {
    private byte[] bytes = new byte[64 * 1024];

    byte[] ofSize(int length) {
      if (bytes.length < length) {
        bytes = new byte[length];
      }
      return bytes;
    }
  }
}
