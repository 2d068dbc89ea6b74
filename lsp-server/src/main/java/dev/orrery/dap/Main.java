package dev.orrery.dap;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code orrery dap}: serves one client on the standard streams, or clients at a port, each with a session
 * of its own.
 */
public final class Main {
  private static final String USAGE = "usage: orrery dap [--stdio | --port=<n>]";
  private static final String PORT = "--port=";
  private static final int MAX_PORT = 65_535;

  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  private Main() {}

  /** Runs until the client is gone. */
  public static void main(String[] args) throws InterruptedException {
    String option = args.length == 0 ? "--stdio" : args[0];
    Main main = new Main();
    Runtime.getRuntime().addShutdownHook(new Thread(main::close));
    if (args.length > 1) {
      fail();
    } else if (option.equals("--stdio")) {
      main.serveStreams();
    } else if (option.matches(PORT + "\\d{1,5}") && portOf(option) <= MAX_PORT) {
      main.listen(portOf(option));
    } else {
      fail();
    }
    System.exit(0);
  }

  private static int portOf(String option) {
    return Integer.parseInt(option.substring(PORT.length()));
  }

  private static void fail() {
    System.err.println(USAGE);
    System.exit(2);
  }

  private void close() {
    connections.forEach(Connection::close);
  }

  private void serveStreams() throws InterruptedException {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    // Whatever else writes must not get between messages.
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
    Connection connection = new Connection(new FileInputStream(FileDescriptor.in), out);
    // Clients may keep the streams open, and nothing else would end the reading of them.
    connection.whenLeft(
        () -> Thread.ofPlatform().name("orrery-dap-exit").start(() -> System.exit(0)));
    serve(connection);
  }

  private void serve(Connection connection) throws InterruptedException {
    connections.add(connection);
    try {
      connection.serve();
    } finally {
      connections.remove(connection);
    }
  }

  private void listen(int port) {
    try (ServerSocket server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
      System.err.println(
          "Debug adapter listening at "
              + server.getInetAddress().getHostAddress()
              + ":"
              + server.getLocalPort());
      while (true) {
        Socket socket = server.accept();
        Thread.ofPlatform().daemon().name("orrery-dap-client").start(() -> serve(socket));
      }
    } catch (IOException e) {
      System.err.println("orrery dap cannot serve port " + port + ": " + e.getMessage());
      System.exit(1);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      serve(new Connection(socket.getInputStream(), socket.getOutputStream()));
    } catch (IOException e) {
      System.err.println("A client has left: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
