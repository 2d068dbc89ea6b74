package dev.orrery.lsp;

import dev.orrery.lsp.server.Connection;
import dev.orrery.lsp.server.Handler;
import dev.orrery.lsp.server.Server;
import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The server as {@code Main} makes it, in this JVM. */
public final class ServerUnderTest {
  private ServerUnderTest() {}

  /** Serves on a thread of its own. Gives the exit code. */
  public static CompletableFuture<Integer> serve(InputStream in, OutputStream out)
      throws IOException {
    Session session = new Session();
    List<Handler<?>> handlers = Handlers.of(session);
    Server server = new Server(session, handlers);
    Thread.ofPlatform().daemon().start(() -> Connection.serve(server, session, handlers, in, out));
    return server.exit();
  }
}
