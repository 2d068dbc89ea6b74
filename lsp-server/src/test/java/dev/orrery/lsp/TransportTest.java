package dev.orrery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.dap.Runtimes;
import dev.orrery.lsp.client.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, over everything it speaks over. */
class TransportTest {
  @TempDir Path folder;

  @Test
  void standardInputAndOutput() throws Exception {
    Process server = start("--stdio");
    converse(server, server.getInputStream(), server.getOutputStream());
  }

  @Test
  void socket() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process server = start("--socket=" + listening.getLocalPort());
      try (Socket socket = listening.accept()) {
        converse(server, socket.getInputStream(), socket.getOutputStream());
      }
    }
  }

  @Test
  void pipe() throws Exception {
    Path name = folder.resolve("pipe");
    try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listening.bind(UnixDomainSocketAddress.of(name));
      Process server = start("--pipe", name.toString());
      try (SocketChannel channel = listening.accept()) {
        converse(server, Channels.newInputStream(channel), Channels.newOutputStream(channel));
      }
    }
  }

  /** What it has begun to predict would run on for ever without it. */
  @Test
  void leavesNoProgramBehind() throws Exception {
    Path endless =
        Files.writeString(folder.resolve("endless.js"), "setInterval(() => {}, 1000);\n");
    Process server = start("--stdio");
    TestClient client = new TestClient(server.getInputStream(), server.getOutputStream());
    client.initialize(new InitializeParams());
    client
        .server()
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams("orrery.predict", List.of(endless.toString())));
    List<ProcessHandle> programs = server.descendants().toList();
    while (programs.size() < 2) {
      assertThat(server.isAlive()).isTrue();
      Thread.sleep(20);
      programs = server.descendants().toList();
    }
    TestClient.get(client.server().shutdown());
    client.server().exit();
    assertThat(server.waitFor()).isZero();
    try {
      for (ProcessHandle program : programs) {
        assertThat(program.onExit()).succeedsWithin(1, TimeUnit.MINUTES);
      }
    } finally {
      programs.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void saysWhatIsWrongWithItsOptions() throws Exception {
    Process server = start("--socket=x");
    assertThat(new String(server.getErrorStream().readAllBytes())).contains("x is no port");
    assertThat(server.waitFor()).isEqualTo(9);
  }

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("-Dorrery.execPath=" + Runtimes.orrery());
    command.add("dev.orrery.lsp.Main");
    command.addAll(List.of(options));
    return new ProcessBuilder(command).start();
  }

  private static void converse(Process server, InputStream in, OutputStream out) throws Exception {
    TestClient client = new TestClient(in, out);
    client.initialize(new InitializeParams());
    client.open("file:///a.js", "setImmediate(() => {});");
    assertThat(client.hints("file:///a.js")).containsExactly("0:15 check");
    TestClient.get(client.server().shutdown());
    client.server().exit();
    assertThat(server.waitFor()).isZero();
  }
}
