package dev.orrery.inspector.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.runtime.inspect.ListenAddress;
import java.net.ConnectException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Where a port is open, and why one is not. */
class ListenTest {
  @Test
  void onlyTheAddressAskedForIsOpen() throws Exception {
    try (TestServer server = new TestServer(ServerLimits.DEFAULT)) {
      // Another address of this machine, which a port open to the network would answer on too.
      assertThatThrownBy(() -> new Socket("127.0.0.2", server.server().port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void everyAddressIfThatIsAskedFor() throws Exception {
    ListenAddress any = new ListenAddress("0.0.0.0", 0);
    try (TestServer server = new TestServer(any, ServerLimits.DEFAULT);
        Socket socket = new Socket("127.0.0.2", server.server().port())) {
      assertThat(socket.isConnected()).isTrue();
      assertThat(server.server().url()).startsWith("ws://0.0.0.0:");
    }
  }

  @Test
  void busyPortIsSaid() throws Exception {
    try (TestServer server = new TestServer(ServerLimits.DEFAULT)) {
      ListenAddress same = new ListenAddress("127.0.0.1", server.server().port());
      assertThatThrownBy(() -> new TestServer(same, ServerLimits.DEFAULT))
          .isInstanceOf(ListenException.class)
          .hasMessage(
              "Starting inspector on 127.0.0.1:%d failed: address already in use", same.port());
    }
  }

  @Test
  void unknownHostIsSaid() {
    ListenAddress nowhere = new ListenAddress("nowhere.invalid", 0);
    assertThatThrownBy(() -> new TestServer(nowhere, ServerLimits.DEFAULT))
        .hasMessage("Unable to resolve \"nowhere.invalid\": unknown node or service");
  }

  @Test
  void closingTakesNoNewClientsAndKeepsTheOld() throws Exception {
    try (TestServer server = new TestServer(ServerLimits.DEFAULT);
        Socket client = server.upgrade()) {
      server.awaitOpened();
      server.server().stopAccepting();
      assertThatThrownBy(() -> new Socket("127.0.0.1", server.server().port()).close())
          .isInstanceOf(ConnectException.class);
      Frames.text(client, "still there");
      assertThat(server.awaitMessage()).isEqualTo("still there");
    }
  }
}
