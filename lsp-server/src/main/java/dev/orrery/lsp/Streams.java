package dev.orrery.lsp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Where messages come from and go to. */
record Streams(InputStream in, OutputStream out) {
  /**
   * As the command line says. It is the client that listens: so it is among the language servers
   * that clients start.
   *
   * @throws IllegalArgumentException if it says something else
   */
  static Streams of(List<String> args) throws IOException {
    if (args.isEmpty() || args.equals(List.of("--stdio"))) {
      return new Streams(
          System.in, new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    }
    String option = args.getFirst();
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    boolean apart = equals < 0 && args.size() == 2;
    String value = equals >= 0 ? option.substring(equals + 1) : apart ? args.get(1) : "";
    if (value.isEmpty() || args.size() > (apart ? 2 : 1)) {
      throw new IllegalArgumentException("bad option: " + String.join(" ", args));
    }
    return switch (name) {
      case "--socket" -> socket(value);
      case "--pipe" -> pipe(value);
      default -> throw new IllegalArgumentException("bad option: " + option);
    };
  }

  private static Streams socket(String port) throws IOException {
    int number;
    try {
      number = Integer.parseInt(port);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(port + " is no port");
    }
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), number);
    socket.setTcpNoDelay(true);
    return new Streams(
        new BufferedInputStream(socket.getInputStream()),
        new BufferedOutputStream(socket.getOutputStream()));
  }

  private static Streams pipe(String name) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(name));
    return new Streams(
        new BufferedInputStream(Channels.newInputStream(channel)),
        new BufferedOutputStream(Channels.newOutputStream(channel)));
  }
}
