package dev.orrery.protocol.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTransportTest {
  private static final int MAX_LINE = 100;

  @TempDir private Path folder;
  private ServerSocketChannel server;
  private SocketChannel raw;
  private LineTransport transport;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  @BeforeEach
  void connect() throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s.sock"));
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(address);
    raw = SocketChannel.open(address);
    transport = new LineTransport(server.accept(), MAX_LINE);
    transport.start(received::add, closed::countDown);
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    raw.close();
    server.close();
  }

  private void write(String text) throws IOException {
    raw.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (raw.read(one.clear()) > 0 && one.get(0) != '\n') {
      line.append((char) one.get(0));
    }
    return line.toString();
  }

  @Test
  void messagesAreLines() throws Exception {
    write("{\"a\":1}\n\n{\"b\":");
    write("\"é\"}\n");
    assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo("{\"a\":1}");
    assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo("{\"b\":\"é\"}");
    transport.send("{}");
    assertThat(readLine()).isEqualTo("{}");
  }

  @Test
  void tooLongALineEndsTheConnectionWithAReason() throws Exception {
    write("x".repeat(MAX_LINE + 1));
    assertThat(readLine()).contains("longer than 100 bytes");
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(received).isEmpty();
  }

  @Test
  void theOtherSideLeaves() throws Exception {
    raw.close();
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    transport.send("nobody is there");
  }

  @Test
  void whoDoesNotReadLosesTheConnection() throws Exception {
    String message = "x".repeat(1 << 20);
    for (int i = 0; i < 80 && closed.getCount() > 0; i++) {
      transport.send(message);
    }
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
  }
}
