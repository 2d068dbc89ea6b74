package dev.orrery.inspector.server;

import dev.orrery.runtime.inspect.InspectedProgram;
import dev.orrery.runtime.inspect.ListenAddress;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server whose clients' messages and ends are kept. */
final class TestServer implements AutoCloseable, Connections {
  private static final int DEADLINE_SECONDS = 60;

  private final InspectorServer server;
  private final BlockingQueue<RemoteClient> opened = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<RemoteClient> closed = new LinkedBlockingQueue<>();

  TestServer(ServerLimits limits) throws ListenException {
    this(new ListenAddress("127.0.0.1", 0), limits);
  }

  TestServer(ListenAddress address, ServerLimits limits) throws ListenException {
    InspectedProgram program = new InspectedProgram("node[1]", "app.js", "file:///app.js", "v1");
    server = InspectorServer.open(address, program, "{}", this, limits);
  }

  @Override
  public void opened(RemoteClient client) {
    opened.add(client);
  }

  @Override
  public void received(RemoteClient client, String message) {
    received.add(message);
  }

  @Override
  public void closed(RemoteClient client) {
    closed.add(client);
  }

  RemoteClient awaitOpened() throws InterruptedException {
    return await(opened, "a client");
  }

  String awaitMessage() throws InterruptedException {
    return await(received, "a message");
  }

  RemoteClient awaitClosed() throws InterruptedException {
    return await(closed, "a client's end");
  }

  int messages() {
    return received.size();
  }

  private static <T> T await(BlockingQueue<T> queue, String what) throws InterruptedException {
    T found = queue.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    if (found == null) {
      throw new AssertionError("waited in vain for " + what);
    }
    return found;
  }

  InspectorServer server() {
    return server;
  }

  String path() {
    return URI.create(server.url()).getPath();
  }

  Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    socket.setSoTimeout(DEADLINE_SECONDS * 1000);
    return socket;
  }

  /** A socket that is a WebSocket now; its client has been seen. */
  Socket upgrade() throws IOException, InterruptedException {
    Socket socket = connect();
    send(socket, upgradeRequest(path(), "localhost"));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      answer.append((char) socket.getInputStream().read());
    }
    if (!answer.toString().startsWith("HTTP/1.1 101")) {
      throw new AssertionError(answer.toString());
    }
    return socket;
  }

  static String upgradeRequest(String path, String host) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** The whole answer to a request after which the server closes or has sent a body. */
  String ask(String request) throws IOException {
    try (Socket socket = connect()) {
      send(socket, request);
      StringBuilder answer = new StringBuilder();
      int length = -1;
      for (int c; (c = socket.getInputStream().read()) >= 0; ) {
        answer.append((char) c);
        int body = answer.indexOf("\r\n\r\n");
        if (body >= 0 && length < 0) {
          length = contentLength(answer.substring(0, body));
        }
        if (length >= 0 && answer.length() == body + 4 + length) {
          break;
        }
      }
      return answer.toString();
    }
  }

  private static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).trim()))
        .findFirst()
        .orElse(-1);
  }

  @Override
  public void close() {
    server.close();
  }
}
