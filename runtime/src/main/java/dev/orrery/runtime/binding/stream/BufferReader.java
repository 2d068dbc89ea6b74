package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.netty.ReadListener;
import dev.orrery.runtime.os.Errno;
import java.nio.ByteBuffer;

/** Passes what is read to {@code onread} as new Buffers. */
class BufferReader implements ReadListener {
  private final StreamWrap wrap;
  private final StreamState state;

  BufferReader(StreamWrap wrap, StreamState state) {
    this.wrap = wrap;
    this.state = state;
  }

  @Override
  public void onRead(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    emit(bytes.length, wrap.environment().newBuffer(bytes));
  }

  @Override
  public final void onEnd() {
    emit(Errno.EOF.number(), Js.UNDEFINED);
  }

  @Override
  public final void onReadError(int status) {
    emit(status, Js.UNDEFINED);
  }

  protected final void emit(int bytesOrError, Object buffer) {
    state.set(StreamState.READ_BYTES_OR_ERROR, bytesOrError);
    state.set(StreamState.ARRAY_BUFFER_OFFSET, 0);
    wrap.makeCallback("onread", buffer);
  }
}
