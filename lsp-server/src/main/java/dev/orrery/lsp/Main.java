package dev.orrery.lsp;

import dev.orrery.lsp.server.Connection;
import dev.orrery.lsp.server.Handler;
import dev.orrery.lsp.server.Server;
import dev.orrery.lsp.server.Session;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The language server's process. */
public final class Main {
  private static final int BAD_USAGE = 9;
  private static final String USAGE =
      """
      Usage: orrery lsp [--stdio | --socket=<port> | --pipe=<name>]
        --stdio           speaks over standard input and output (the default)
        --socket=<port>   connects to a client that listens on this port of this machine
        --pipe=<name>     connects to a client that listens on this socket file
      """;

  private Main() {}

  /** Serves one client; see the usage. Exits with the protocol's code. */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    if (words.equals(List.of("--train"))) {
      Training.run();
      System.exit(0);
    }
    if (words.contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    Streams streams;
    try {
      streams = Streams.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println("orrery lsp: " + e.getMessage());
      System.err.print(USAGE);
      System.exit(BAD_USAGE);
      return;
    } catch (IOException e) {
      System.err.println("orrery lsp: " + e.getMessage());
      System.exit(1);
      return;
    }
    // A stray print must not end up among the messages.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    System.exit(serve(streams));
  }

  private static int serve(Streams streams) {
    Session session = new Session();
    session.analysis().warmUp();
    List<Handler<?>> handlers = Handlers.of(session);
    Server server = new Server(session, handlers);
    Thread reader =
        new Thread(
            () -> Connection.serve(server, session, handlers, streams.in(), streams.out()),
            "orrery-messages");
    reader.setDaemon(true);
    reader.start();
    return server.exit().join();
  }
}
