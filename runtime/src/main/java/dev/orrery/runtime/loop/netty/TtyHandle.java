package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.HandleType;
import io.netty.channel.unix.FileDescriptor;

/** A terminal: read as a stream, written at once. */
public final class TtyHandle extends StreamHandle {
  public TtyHandle(EventLoop loop, int fd) {
    super(loop, HandleType.TTY);
    open(new FileDescriptor(fd), true);
  }

  @Override
  protected int shutdownOutput() {
    return Status.OK;
  }
}
