package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A descriptor that is read and written as a stream. It is active while it reads or listens;
 * requests keep the loop alive otherwise. Loop thread only.
 *
 * <p>Nothing is read before {@link #readStart}, nor after {@link #readStop}: that is all there is
 * to back-pressure. What cannot be written at once waits in the {@link WriteQueue}.
 */
public abstract class StreamHandle extends Handle {
  /** Result of {@link #write}: all of it went out, the request is not used. */
  public static final int WRITTEN = 1;

  /** Result of {@link #write}: the request is under way and will be done later. */
  public static final int QUEUED = 0;

  /** Bounds the reads of one event, so that a fast sender cannot starve other handles. */
  private static final int MAX_READS = 32;

  private static final int LAST_STANDARD_STREAM = 2;

  private final NettyPoller poller;
  private final WriteQueue writes;
  private FileDescriptor fd;
  private FdPoll poll;
  private ReadListener reader;
  private ShutdownRequest shutdown;
  private boolean blocking;
  private long bytesRead;

  protected StreamHandle(EventLoop loop, HandleType type) {
    super(loop, type);
    if (!NettyPoller.hasDescriptors()) {
      throw new UnsupportedOperationException("sockets and pipes need epoll: Linux on x86_64");
    }
    poller = NettyPoller.of(loop);
    writes = new WriteQueue(poller);
  }

  /** The descriptor's number, or -1. */
  public final int fd() {
    return fd == null ? -1 : fd.intValue();
  }

  /**
   * Takes over an open descriptor. A blocking one is read once for each event, so that it never
   * blocks the loop; writes to it block until all is written.
   */
  protected final void open(FileDescriptor descriptor, boolean blocks) {
    fd = descriptor;
    blocking = blocks;
    poll = new FdPoll(poller, descriptor, this::ready);
  }

  protected final FileDescriptor descriptor() {
    return fd;
  }

  /** Bytes read since the stream was opened. */
  public final long bytesRead() {
    return bytesRead;
  }

  /** Bytes written since the stream was opened. */
  public final long bytesWritten() {
    return writes.bytesWritten();
  }

  /** Bytes that wait to be written. */
  public final long writeQueueSize() {
    return writes.size();
  }

  /** Starts reading, or changes who receives what is read. */
  public int readStart(ReadListener listener) {
    if (fd == null || isClosing()) {
      return Status.ENOTCONN;
    }
    reader = listener;
    activate();
    updateInterest();
    return Status.OK;
  }

  public final boolean isReading() {
    return reader != null;
  }

  public int readStop() {
    if (reader != null) {
      reader = null;
      deactivate();
      updateInterest();
    }
    return Status.OK;
  }

  /**
   * Writes, at once if nothing waits before it.
   *
   * @return {@link #WRITTEN}, {@link #QUEUED} or a negative errno; only in the second case is the
   *     request done later
   */
  public final int write(WriteRequest request) {
    if (fd == null || isClosing()) {
      return Status.EBADF;
    }
    if (writes.isEmpty() && !isConnecting()) {
      int status = writes.writeNow(fd, request);
      if (status != QUEUED) {
        return status;
      }
    }
    request.begin();
    writes.add(request);
    updateInterest();
    return QUEUED;
  }

  /** Ends the writable side when all that waits has been written. */
  public final int shutdown(ShutdownRequest request) {
    if (fd == null || isClosing() || shutdown != null) {
      return Status.ENOTCONN;
    }
    shutdown = request;
    request.begin();
    if (writes.isEmpty() && !isConnecting()) {
      loop().enqueuePending(this::drained);
    }
    return Status.OK;
  }

  /** How the kind of descriptor ends its writable side. */
  protected abstract int shutdownOutput();

  /** Whether a connection attempt is under way; writes wait for it. */
  protected boolean isConnecting() {
    return false;
  }

  /** Whether the subclass waits for the descriptor to become writable. */
  protected boolean wantsWritable() {
    return isConnecting();
  }

  /** The descriptor is writable and {@link #wantsWritable}. */
  protected void onWritable() {}

  /** Whether the subclass, instead of a read listener, takes what can be read. */
  protected boolean wantsReadable() {
    return false;
  }

  /** The descriptor is readable and {@link #wantsReadable}. */
  protected void onReadable() {}

  /** Must follow each change of what the subclass wants. */
  protected final void updateInterest() {
    if (poll != null && !isClosing()) {
      boolean write = !writes.isEmpty() || wantsWritable();
      poll.want(reader != null || wantsReadable(), write);
    }
  }

  /** Fails what waits to be written, as after a connection that could not be made. */
  protected final void cancelWrites(int status) {
    writes.fail(status);
    updateInterest();
  }

  /** Writes what had to wait for a connection. */
  protected final void flush() {
    updateInterest();
    if (writes.isEmpty() && shutdown != null) {
      loop().enqueuePending(this::drained);
    }
  }

  @Override
  protected void onClose() {
    reader = null;
    if (poll != null) {
      poll.close();
      closeDescriptor(fd);
    }
  }

  @Override
  protected void onFinishClose() {
    writes.fail(Status.ECANCELED);
    if (shutdown != null) {
      completeShutdown(Status.ECANCELED);
    }
  }

  protected void closeDescriptor(FileDescriptor descriptor) {
    // The standard streams belong to the process. Whatever close reports, a descriptor is gone.
    if (descriptor.intValue() > LAST_STANDARD_STREAM) {
      Status.of(descriptor::close);
    }
  }

  private void ready(boolean readable, boolean writable) {
    loop().updateTime();
    if (readable && wantsReadable()) {
      onReadable();
    } else if (readable) {
      read();
    }
    if (!writable || isClosing()) {
      return;
    }
    if (wantsWritable()) {
      onWritable();
    } else {
      writes.flush(fd);
      if (!isClosing()) {
        updateInterest();
        drained();
      }
    }
  }

  private void read() {
    ByteBuffer buffer = poller.readBuffer();
    long address = Buffer.memoryAddress(buffer);
    for (int i = 0; i < MAX_READS && reader != null; i++) {
      int size = Math.min(reader.readSize(), buffer.capacity());
      int count;
      try {
        count = fd.readAddress(address, 0, size);
      } catch (IOException | IllegalStateException e) {
        stopReading().onReadError(Status.of(e));
        return;
      }
      if (count < 0) {
        stopReading().onEnd();
        return;
      } else if (count > 0) {
        bytesRead += count;
        reader.onRead(buffer.clear().limit(count));
      }
      if (count < size || blocking) {
        return;
      }
    }
  }

  private ReadListener stopReading() {
    ReadListener listener = reader;
    readStop();
    return listener;
  }

  private void drained() {
    if (shutdown != null && writes.isEmpty() && !isClosing()) {
      completeShutdown(shutdownOutput());
    }
  }

  private void completeShutdown(int status) {
    ShutdownRequest request = shutdown;
    shutdown = null;
    request.complete(status);
  }
}
