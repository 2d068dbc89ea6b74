package dev.orrery.inspector.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames as clients send them, good and bad ones. */
class FramesTest {
  private static final ServerLimits LIMITS = new ServerLimits(1 << 16, 1 << 20, 1 << 16);
  private static final int FINAL = 0x80;
  private static final int COMPRESSED = 0x40;
  private static final int TOO_BIG = 1009;
  private static final int PROTOCOL_ERROR = 1002;
  private static final int WRONG_TYPE = 1003;
  private static final int POLICY = 1008;

  private TestServer server;

  @BeforeEach
  void open() throws ListenException {
    server = new TestServer(LIMITS);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void messageInPiecesIsOne() throws Exception {
    try (Socket client = server.upgrade()) {
      Frames.send(client, Frames.TEXT, "ab".getBytes(StandardCharsets.UTF_8));
      Frames.send(client, FINAL | Frames.CONTINUATION, "cd".getBytes(StandardCharsets.UTF_8));
      assertThat(server.awaitMessage()).isEqualTo("abcd");
    }
  }

  @Test
  void pingIsAnswered() throws Exception {
    try (Socket client = server.upgrade()) {
      Frames.send(client, FINAL | Frames.PING, new byte[] {7});
      Frames.Frame answer = Frames.read(client);
      assertThat(answer.type()).isEqualTo(Frames.PONG);
      assertThat(answer.payload()).containsExactly(7);
    }
  }

  @Test
  void closeIsAnsweredInKind() throws Exception {
    try (Socket client = server.upgrade()) {
      Frames.send(client, FINAL | Frames.CLOSE, new byte[] {3, (byte) 0xe8});
      assertThat(Frames.read(client).closeCode()).isEqualTo(1000);
      server.awaitClosed();
    }
  }

  @Test
  void connectionThatBreaksIsAClientsEnd() throws Exception {
    Socket client = server.upgrade();
    RemoteClient opened = server.awaitOpened();
    client.setSoLinger(true, 0);
    client.close();
    assertThat(server.awaitClosed()).isSameAs(opened);
    opened.send("to nobody");
  }

  @Test
  void oversizedFrameEndsTheConnection() throws Exception {
    assertThat(closeCodeAfter(FINAL | Frames.TEXT, new byte[LIMITS.messageBytes() + 1]))
        .isEqualTo(TOO_BIG);
  }

  @Test
  void oversizedMessageInPiecesEndsTheConnection() throws Exception {
    try (Socket client = server.upgrade()) {
      byte[] half = new byte[LIMITS.messageBytes() / 2 + 1];
      Frames.send(client, Frames.TEXT, half);
      Frames.send(client, FINAL | Frames.CONTINUATION, half);
      assertThat(Frames.read(client).closeCode()).isEqualTo(TOO_BIG);
      server.awaitClosed();
    }
  }

  @Test
  void compressedFrameIsAnError() throws Exception {
    assertThat(closeCodeAfter(FINAL | COMPRESSED | Frames.TEXT, new byte[1]))
        .isEqualTo(PROTOCOL_ERROR);
  }

  @Test
  void binaryMessageIsAnError() throws Exception {
    assertThat(closeCodeAfter(FINAL | Frames.BINARY, new byte[1])).isEqualTo(WRONG_TYPE);
  }

  private int closeCodeAfter(int first, byte[] payload) throws Exception {
    try (Socket client = server.upgrade()) {
      Frames.send(client, first, payload);
      int code = Frames.read(client).closeCode();
      server.awaitClosed();
      return code;
    }
  }

  @Test
  void garbageEndsOnlyItsOwnConnection() throws Exception {
    Random random = new Random(42);
    try (Socket good = server.upgrade()) {
      for (int i = 0; i < 50; i++) {
        try (Socket bad = server.upgrade()) {
          byte[] garbage = new byte[random.nextInt(1, 200)];
          random.nextBytes(garbage);
          bad.getOutputStream().write(garbage);
        }
        server.awaitClosed();
      }
      Frames.text(good, "well");
      String last;
      do {
        last = server.awaitMessage();
      } while (!last.equals("well"));
    }
  }

  @Test
  void clientThatDoesNotReadIsCutOff() throws Exception {
    try (Socket slow = server.upgrade();
        Socket other = server.upgrade()) {
      RemoteClient first = server.awaitOpened();
      String big = "x".repeat(1 << 16);
      // The system's buffers take some megabytes before anything queues up here.
      boolean behind = false;
      for (int i = 0; i < 1000; i++) {
        first.send(big);
        behind |= first.isBehind();
      }
      assertThat(behind).isTrue();
      assertThat(server.awaitClosed()).isSameAs(first);
      server.awaitOpened().send("well");
      assertThat(Frames.read(other).text()).isEqualTo("well");
      assertThat(slow.isConnected()).isTrue();
    }
  }

  @Test
  void reasonForBeingCutOffIsSaid() throws Exception {
    try (Socket client = server.upgrade()) {
      RemoteClient opened = server.awaitOpened();
      opened.send("x".repeat((int) LIMITS.unreadChars() + 1));
      Frames.Frame close = Frames.read(client);
      assertThat(close.closeCode()).isEqualTo(POLICY);
      assertThat(close.text()).contains("too slow: more than 1048576 characters unread");
    }
  }

  /** Commands wait in the network, not in memory, while the program is not ready for them. */
  @Test
  void floodOfCommandsIsNotRead() throws Exception {
    try (Socket client = server.upgrade()) {
      RemoteClient opened = server.awaitOpened();
      String command = "x".repeat(1 << 14);
      int sent = 40;
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < sent; i++) {
                        Frames.text(client, command);
                      }
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  });
      for (int i = 0; i < 5; i++) {
        server.awaitMessage();
      }
      for (int done = 0; done < 5; done++) {
        opened.done(command.length());
      }
      for (int i = 5; i < sent; i++) {
        server.awaitMessage();
        opened.done(command.length());
      }
      sender.join();
      assertThat(server.messages()).isZero();
    }
  }
}
