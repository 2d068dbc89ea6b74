package dev.orrery.runtime.loop.netty;

import io.netty.channel.unix.Buffer;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Writes of one stream that wait for the descriptor to take more. */
final class WriteQueue {
  private final NettyPoller poller;
  private final ArrayDeque<WriteRequest> queue = new ArrayDeque<>();
  private long bytesWritten;

  WriteQueue(NettyPoller poller) {
    this.poller = poller;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  long size() {
    return queue.stream().mapToLong(WriteRequest::remaining).sum();
  }

  long bytesWritten() {
    return bytesWritten;
  }

  void add(WriteRequest request) {
    queue.add(request);
  }

  /** Writes until the request is written or the descriptor takes no more; see StreamHandle. */
  int writeNow(FileDescriptor fd, WriteRequest request) {
    ByteBuffer buffer = poller.writeBuffer();
    long address = Buffer.memoryAddress(buffer);
    while (request.remaining() > 0) {
      request.copyTo(buffer.clear());
      int written;
      try {
        written = fd.writeAddress(address, 0, buffer.position());
      } catch (IOException | IllegalStateException e) {
        return Status.of(e);
      }
      request.written(written);
      bytesWritten += written;
      if (written < buffer.position()) {
        return request.remaining() == 0 ? StreamHandle.WRITTEN : StreamHandle.QUEUED;
      }
    }
    return StreamHandle.WRITTEN;
  }

  /** Writes what waits; each request is told as it is done, and may close the stream. */
  void flush(FileDescriptor fd) {
    for (WriteRequest request; (request = queue.peek()) != null; ) {
      int status = writeNow(fd, request);
      if (status == StreamHandle.QUEUED) {
        return;
      }
      queue.remove();
      request.complete(Math.min(status, Status.OK));
      if (!fd.isOpen()) {
        return;
      }
    }
  }

  void fail(int status) {
    for (WriteRequest request; (request = queue.poll()) != null; ) {
      request.complete(status);
    }
  }
}
