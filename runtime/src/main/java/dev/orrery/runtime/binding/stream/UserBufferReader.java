package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Js;
import java.nio.ByteBuffer;

/** Reads into the one buffer a program gave. */
final class UserBufferReader extends BufferReader {
  private final ByteView target;

  UserBufferReader(StreamWrap wrap, StreamState state, ByteView target) {
    super(wrap, state);
    this.target = target;
  }

  @Override
  public int readSize() {
    return target.length();
  }

  @Override
  public void onRead(ByteBuffer data) {
    int count = data.remaining();
    data.get(target.array(), target.offset(), count);
    emit(count, Js.UNDEFINED);
  }
}
