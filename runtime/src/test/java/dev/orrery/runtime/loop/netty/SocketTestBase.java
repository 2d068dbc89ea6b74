package dev.orrery.runtime.loop.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.HandleType;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Real loopback sockets on a real loop; a test ends when nothing keeps the loop alive. */
@Timeout(20)
abstract class SocketTestBase {
  static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

  /** More than any test connects at once: the system may forget what does not fit. */
  private static final int BACKLOG = 511;

  final EventLoop loop = new EventLoop();
  final List<String> log = new ArrayList<>();

  @AfterEach
  void closeLoop() {
    loop.close();
  }

  /** Listens on a free port and passes on opened handles. */
  TcpHandle listen(Consumer<TcpHandle> onConnection) {
    TcpHandle server = new TcpHandle(loop, HandleType.TCP_SERVER);
    assertThat(server.bind(LOCALHOST, 0, false, false)).isZero();
    AcceptListener acceptor =
        new AcceptListener() {
          @Override
          public void onConnection(int fd) {
            TcpHandle accepted = new TcpHandle(loop, HandleType.TCP);
            accepted.open(fd);
            onConnection.accept(accepted);
          }

          @Override
          public void onAcceptError(int status) {
            log.add("accept error " + status);
          }
        };
    assertThat(server.listen(BACKLOG, acceptor)).isZero();
    return server;
  }

  TcpHandle connect(TcpHandle server, IntConsumer done) {
    TcpHandle client = new TcpHandle(loop, HandleType.TCP);
    assertThat(client.connect(connecting(done), LOCALHOST, server.localAddress().getPort()))
        .isZero();
    return client;
  }

  ConnectRequest connecting(IntConsumer done) {
    return new ConnectRequest(loop) {
      @Override
      protected void done(int status) {
        done.accept(status);
      }
    };
  }

  ShutdownRequest shuttingDown(IntConsumer done) {
    return new ShutdownRequest(loop) {
      @Override
      protected void done(int status) {
        done.accept(status);
      }
    };
  }

  WriteRequest writing(IntConsumer done, ByteBuffer... data) {
    return new WriteRequest(loop, data) {
      @Override
      protected void done(int status) {
        done.accept(status);
      }
    };
  }

  void write(StreamHandle stream, String text) {
    WriteRequest request =
        writing(
            status -> {},
            StandardCharsets.UTF_8.encode(text.substring(0, text.length() / 2)),
            StandardCharsets.UTF_8.encode(text.substring(text.length() / 2)));
    assertThat(stream.write(request)).isNotNegative();
  }

  /** Gathers what is read until the end. */
  static class Collector implements ReadListener {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Consumer<String> onEnd;

    Collector(Consumer<String> onEnd) {
      this.onEnd = onEnd;
    }

    @Override
    public void onRead(ByteBuffer data) {
      byte[] copy = new byte[data.remaining()];
      data.get(copy);
      bytes.writeBytes(copy);
    }

    @Override
    public void onEnd() {
      onEnd.accept(bytes.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void onReadError(int status) {
      onEnd.accept("error " + status);
    }
  }
}
