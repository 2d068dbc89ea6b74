package dev.orrery.runtime.loop.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.loop.RunMode;
import dev.orrery.runtime.loop.Timer;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class TcpHandleTest extends SocketTestBase {
  @Test
  void dataAndEndArriveBothWaysWithHalfClose() {
    TcpHandle[] server = new TcpHandle[1];
    server[0] =
        listen(
            accepted -> {
              server[0].close(null);
              accepted.readStart(
                  new Collector(
                      text -> {
                        log.add("server got " + text);
                        write(accepted, "pong");
                        accepted.shutdown(shuttingDown(status -> accepted.close(null)));
                      }));
            });
    TcpHandle[] client = new TcpHandle[1];
    client[0] =
        connect(
            server[0],
            status -> {
              log.add("connected " + status);
              client[0].readStart(
                  new Collector(
                      text -> {
                        log.add("client got " + text);
                        client[0].close(() -> log.add("closed"));
                      }));
            });
    write(client[0], "ping");
    client[0].shutdown(shuttingDown(status -> log.add("shut down " + status)));
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log)
        .containsExactly(
            "connected 0", "shut down 0", "server got ping", "client got pong", "closed");
    assertThat(client[0].bytesRead()).isEqualTo(4);
    assertThat(client[0].bytesWritten()).isEqualTo(4);
  }

  @Test
  void addressesAreShownAsPeopleWriteThem() {
    TcpHandle any = new TcpHandle(loop, HandleType.TCP);
    assertThat(any.detail()).isNull();
    assertThat(any.bind(InetAddress.ofLiteral("::"), 0, false, false)).isZero();
    assertThat(any.detail()).isEqualTo("[::]:" + any.localAddress().getPort());
    any.close(null);
    loop.run(RunMode.DEFAULT);
  }

  @Test
  void nothingIsReadWhileReadingIsStopped() {
    byte[] sent = new byte[8 * 1024 * 1024];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31 >>> 3);
    }
    CRC32 expected = new CRC32();
    expected.update(sent);
    CRC32 received = new CRC32();
    TcpHandle[] server = new TcpHandle[1];
    server[0] =
        listen(
            accepted -> {
              server[0].close(null);
              int status =
                  accepted.write(
                      writing(
                          done -> {
                            log.add("written " + done);
                            accepted.close(null);
                          },
                          ByteBuffer.wrap(sent)));
              assertThat(status).isEqualTo(StreamHandle.QUEUED);
              assertThat(accepted.writeQueueSize()).isPositive().isLessThan(sent.length);
            });
    TcpHandle client = new TcpHandle(loop, HandleType.TCP);
    Timer pause = new Timer(loop);
    ReadListener slowReader =
        new Collector(end -> client.close(null)) {
          @Override
          public void onRead(ByteBuffer data) {
            received.update(data);
            client.readStop();
            pause.start(0, 0, () -> client.readStart(this));
          }
        };
    client.connect(
        connecting(status -> client.readStart(slowReader)),
        LOCALHOST,
        server[0].localAddress().getPort());
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("written 0");
    assertThat(client.bytesRead()).isEqualTo(sent.length);
    assertThat(received.getValue()).isEqualTo(expected.getValue());
  }

  @Test
  void aRefusedConnectionCallsBackWithItsErrno() {
    TcpHandle server = listen(accepted -> {});
    int port = server.localAddress().getPort();
    server.close(null);
    TcpHandle client = new TcpHandle(loop, HandleType.TCP);
    ConnectRequest request =
        connecting(
            status -> {
              log.add("connect " + status);
              client.close(null);
            });
    assertThat(client.connect(request, LOCALHOST, port)).isZero();
    assertThat(log).isEmpty();
    write(client, "never sent");
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("connect " + Status.ECONNREFUSED);
  }

  @Test
  void anAddressInUseIsReportedByListen() {
    TcpHandle server = listen(accepted -> {});
    TcpHandle second = new TcpHandle(loop, HandleType.TCP_SERVER);
    assertThat(second.bind(LOCALHOST, server.localAddress().getPort(), false, false)).isZero();
    assertThat(second.listen(16, null)).isEqualTo(Status.EADDRINUSE);
    second.close(null);
    server.close(null);
    loop.run(RunMode.DEFAULT);
  }

  @Test
  void anAddressThatIsNotOursIsReportedByBind() {
    TcpHandle server = new TcpHandle(loop, HandleType.TCP_SERVER);
    assertThat(server.bind(InetAddress.ofLiteral("192.0.2.1"), 0, false, false)).isEqualTo(-99);
    server.close(null);
    loop.run(RunMode.DEFAULT);
  }

  @Test
  void aResetIsSeenAsAReadError() {
    TcpHandle[] accepted = new TcpHandle[1];
    TcpHandle[] server = new TcpHandle[1];
    server[0] =
        listen(
            connection -> {
              server[0].close(null);
              accepted[0] = connection;
              write(connection, "before");
            });
    TcpHandle client = new TcpHandle(loop, HandleType.TCP);
    ReadListener reader =
        new Collector(
            text -> {
              log.add(text);
              client.close(null);
            }) {
          @Override
          public void onRead(ByteBuffer data) {
            assertThat(accepted[0].resetOnClose()).isZero();
            accepted[0].close(null);
          }
        };
    client.connect(
        connecting(status -> client.readStart(reader)),
        LOCALHOST,
        server[0].localAddress().getPort());
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("error -104");
  }

  @Test
  void closingCancelsWhatIsUnderWayBeforeTheCloseCallback() {
    TcpHandle server = listen(accepted -> accepted.close(null));
    TcpHandle client =
        connect(
            server,
            status -> {
              log.add("connect " + status);
              server.close(null);
            });
    client.write(writing(status -> log.add("write " + status), ByteBuffer.wrap(new byte[10])));
    client.close(() -> log.add("closed"));
    assertThat(log).isEmpty();
    loop.run(RunMode.DEFAULT);
    assertThat(log)
        .containsExactly("connect " + Status.ECANCELED, "write " + Status.ECANCELED, "closed");
  }

  @Test
  void anIdleConnectionDoesNotKeepTheLoopAlive() {
    TcpHandle[] server = new TcpHandle[1];
    server[0] = listen(accepted -> server[0].close(null));
    TcpHandle client = connect(server[0], status -> log.add("connected"));
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("connected");
    assertThat(client.isActive()).isFalse();
  }

  @Test
  void manyConnectionsAreAccepted() {
    int[] accepted = {0};
    int count = 200;
    TcpHandle[] server = new TcpHandle[1];
    server[0] =
        listen(
            connection -> {
              connection.close(null);
              if (++accepted[0] == count) {
                server[0].close(null);
              }
            });
    TcpHandle[] clients = new TcpHandle[count];
    Arrays.setAll(clients, i -> connect(server[0], status -> clients[i].close(null)));
    loop.run(RunMode.DEFAULT);
    assertThat(accepted[0]).isEqualTo(count);
    assertThat(loop.handles()).isEmpty();
  }

  @Test
  void ipv6WildcardTakesIpv4Connections() {
    TcpHandle server = new TcpHandle(loop, HandleType.TCP_SERVER);
    assertThat(server.bind(InetAddress.ofLiteral("::"), 0, false, false)).isZero();
    server.listen(
        16,
        new AcceptListener() {
          @Override
          public void onConnection(int fd) {
            TcpHandle accepted = new TcpHandle(loop, HandleType.TCP);
            accepted.open(fd);
            log.add(accepted.remoteAddress().getAddress().getHostAddress());
            accepted.close(null);
            server.close(null);
          }

          @Override
          public void onAcceptError(int status) {}
        });
    TcpHandle[] client = new TcpHandle[1];
    client[0] = connect(server, status -> client[0].close(null));
    assertThat(client[0].setKeepAlive(true, 60)).isZero();
    assertThat(client[0].setNoDelay(true)).isZero();
    loop.run(RunMode.DEFAULT);
    assertThat(log).hasSize(1);
  }

  @Test
  void anExceptionOfACallbackLeavesPollAndLosesNothing() {
    TcpHandle[] server = new TcpHandle[1];
    server[0] =
        listen(
            accepted -> {
              server[0].close(null);
              accepted.close(null);
              throw new IllegalArgumentException("thrown");
            });
    TcpHandle[] client = new TcpHandle[1];
    client[0] = connect(server[0], status -> client[0].close(() -> log.add("closed")));
    try {
      loop.run(RunMode.DEFAULT);
    } catch (IllegalArgumentException e) {
      log.add(e.getMessage());
    }
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactlyInAnyOrder("thrown", "closed");
  }
}
