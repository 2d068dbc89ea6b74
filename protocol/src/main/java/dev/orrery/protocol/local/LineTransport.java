package dev.orrery.protocol.local;

import dev.orrery.protocol.cdp.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Messages as lines of UTF-8 over a socket: JSON has no line breaks of its own. Memory is bounded: who
 * sends longer lines, or does not read what it asked for, loses the connection.
 */
public final class LineTransport implements Transport {
  /** Bytes of the longest line that is taken. */
  public static final int MAX_LINE = 1 << 20;

  /** Bytes of the longest line that a client takes: an answer may hold many records. */
  public static final int MAX_ANSWER = 1 << 28;

  /** Bytes that may wait for the other side. */
  private static final long MAX_BACKLOG = 64L << 20;

  private static final int CHUNK = 1 << 16;
  private static final byte[] END = {};

  private final SocketChannel channel;
  private final int maxLine;
  private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
  private final AtomicLong backlog = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private Consumer<String> received;
  private Runnable onClosed;

  /**
   * Takes over a connected channel in blocking mode.
   *
   * @param maxLine bytes of the longest line that is taken
   */
  public LineTransport(SocketChannel channel, int maxLine) {
    this.channel = channel;
    this.maxLine = maxLine;
  }

  /** Connects to a program's socket. */
  public static LineTransport connect(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new LineTransport(channel, MAX_ANSWER);
  }

  @Override
  public void start(Consumer<String> receiver, Runnable closedHandler) {
    if (received != null) {
      throw new IllegalStateException("started twice");
    }
    received = receiver;
    onClosed = closedHandler;
    Thread.ofPlatform().daemon().name("orrery-attach-read").start(this::readAll);
    Thread.ofPlatform().daemon().name("orrery-attach-write").start(this::writeAll);
  }

  @Override
  public void send(String message) {
    if (closed.get()) {
      return;
    }
    byte[] line = (message + '\n').getBytes(StandardCharsets.UTF_8);
    if (backlog.addAndGet(line.length) > MAX_BACKLOG) {
      close();
    } else {
      outgoing.add(line);
    }
  }

  /** Bytes sent that the other side has not taken yet. */
  public long backlog() {
    return backlog.get();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      channel.close();
    } catch (IOException ignored) {
      // Closed all the same: there is nobody left to tell.
    }
    outgoing.add(END);
    if (onClosed != null) {
      onClosed.run();
    }
  }

  private void readAll() {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      while (channel.read(buffer) >= 0) {
        buffer.flip();
        take(buffer, line);
        buffer.clear();
      }
    } catch (IOException ignored) {
      // The other side is gone, or this one has closed.
    } finally {
      close();
    }
  }

  private void take(ByteBuffer buffer, ByteArrayOutputStream line) throws IOException {
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      if (next != '\n') {
        if (line.size() == maxLine) {
          refuse();
          throw new IOException("line too long");
        }
        line.write(next);
      } else if (line.size() > 0) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!closed.get()) {
          received.accept(text);
        }
      }
    }
  }

  /** Says why the connection ends; written at once, as whatever is queued would be lost. */
  private void refuse() throws IOException {
    String message =
        "{\"error\":{\"code\":-32600,\"message\":\"Message is longer than "
            + maxLine
            + " bytes\"}}\n";
    channel.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)));
  }

  private void writeAll() {
    try {
      for (byte[] line; (line = outgoing.take()) != END; ) {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        backlog.addAndGet(-line.length);
      }
    } catch (IOException ignored) {
      // The reader notices as well.
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }
}
