package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Request;
import java.nio.ByteBuffer;

/** Data to be written. The buffers must not change until it is done; their positions move. */
public abstract class WriteRequest extends Request {
  private final ByteBuffer[] buffers;
  private int next;
  private long remaining;

  protected WriteRequest(EventLoop loop, ByteBuffer... buffers) {
    super(loop, "WRITEWRAP");
    this.buffers = buffers;
    for (ByteBuffer buffer : buffers) {
      remaining += buffer.remaining();
    }
  }

  /** Called when all is written (0) or writing failed (negative errno); not if that was at once. */
  protected abstract void done(int status);

  /** Bytes not written yet. */
  public final long remaining() {
    return remaining;
  }

  final void complete(int status) {
    end();
    done(status);
  }

  /** Copies as much as fits without taking it: {@link #written} says how much of it went out. */
  final void copyTo(ByteBuffer target) {
    for (int i = next; i < buffers.length && target.hasRemaining(); i++) {
      ByteBuffer buffer = buffers[i];
      int count = Math.min(buffer.remaining(), target.remaining());
      target.put(target.position(), buffer, buffer.position(), count);
      target.position(target.position() + count);
    }
  }

  final void written(int count) {
    remaining -= count;
    for (int left = count; left > 0; ) {
      ByteBuffer buffer = buffers[next];
      int taken = Math.min(left, buffer.remaining());
      buffer.position(buffer.position() + taken);
      left -= taken;
      if (!buffer.hasRemaining()) {
        buffers[next++] = null;
      }
    }
  }
}
