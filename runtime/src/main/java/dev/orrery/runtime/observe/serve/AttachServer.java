package dev.orrery.runtime.observe.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.ServerConnection;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.local.LineTransport;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets other programs of the same user ask about this one, over its local socket. Any thread may call
 * any method; its own are daemons, so that it never keeps a program alive.
 */
public final class AttachServer implements AutoCloseable {
  /** Clients at a time; one more is turned away. */
  private static final int MAX_CLIENTS = 32;

  /** A client that has not taken so many bytes has to wait for its next batch of records. */
  private static final long BEHIND_BYTES = 1L << 20;

  /** How long the end of the process may wait for clients, and for one that takes nothing. */
  private static final long DELIVERY_NS = 5_000_000_000L;

  private static final long PATIENCE_NS = 500_000_000;

  private static final String DOMAIN_VERSION = "1.0";

  private final EventLoopService service;
  private final ServerSocketChannel server;
  private final Path socket;
  private final AtomicInteger clients = new AtomicInteger();
  private final List<LineTransport> transports = new CopyOnWriteArrayList<>();

  private AttachServer(EventLoopService service, ServerSocketChannel server, Path socket) {
    this.service = service;
    this.server = server;
    this.socket = socket;
  }

  /**
   * Opens the socket and begins to serve.
   *
   * @param service is closed with this server
   * @throws IOException if there can be no socket
   */
  public static AttachServer open(EventLoopService service, RuntimeSockets sockets)
      throws IOException {
    Path socket = sockets.place(ProcessHandle.current().pid());
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      RuntimeSockets.protect(socket);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    AttachServer attach = new AttachServer(service, server, socket);
    Thread.ofPlatform().daemon().name("orrery-attach").start(attach::acceptAll);
    return attach;
  }

  private void acceptAll() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        if (clients.incrementAndGet() > MAX_CLIENTS) {
          clients.decrementAndGet();
          client.close();
        } else {
          serve(new LineTransport(client, LineTransport.MAX_LINE));
        }
      }
    } catch (ClosedChannelException _) {
      // Closed on purpose.
    } catch (IOException _) {
      close();
    }
  }

  private void serve(LineTransport transport) {
    transports.add(transport);
    Dispatcher dispatcher = new Dispatcher();
    CompletableFuture<ServerConnection> connection = new CompletableFuture<>();
    EventLoopSession session =
        service.open(
            dispatcher,
            new EventSender() {
              @Override
              public <P> void send(Event<P> event, P parameters) {
                connection.join().send(event, parameters);
              }

              @Override
              public boolean isBehind() {
                return transport.backlog() > BEHIND_BYTES;
              }
            });
    dispatcher
        .handle(Command.untyped("Schema.getDomains"), _ -> domains())
        .handleAsync(Command.untyped("Target.getTargetInfo"), _ -> target());
    connection.complete(
        new ServerConnection(
            transport,
            dispatcher,
            () -> {
              clients.decrementAndGet();
              transports.remove(transport);
              session.close();
            }));
  }

  private static JsonObject domains() {
    JsonObject domain = new JsonObject();
    domain.addProperty("name", EventLoopDomain.NAME);
    domain.addProperty("version", DOMAIN_VERSION);
    JsonArray domains = new JsonArray();
    domains.add(domain);
    JsonObject result = new JsonObject();
    result.add("domains", domains);
    return result;
  }

  private CompletableFuture<JsonObject> target() {
    return CompletableFuture.supplyAsync(
        () -> {
          var program = service.observation().program();
          JsonObject info = new JsonObject();
          info.addProperty("targetId", Long.toString(program.pid()));
          info.addProperty("type", "node");
          info.addProperty("title", String.join(" ", program.argv()));
          info.addProperty("url", program.argv().isEmpty() ? "" : program.argv().getFirst());
          info.addProperty("cwd", program.cwd());
          info.addProperty("attached", true);
          JsonObject result = new JsonObject();
          result.add("targetInfo", info);
          return result;
        },
        service.executor());
  }

  /** Removes the socket; clients get the last records, if they take them soon, and are left. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException _) {
      // What is left is removed by whoever looks for programs next.
    }
    service.close();
    awaitDelivery();
    transports.forEach(LineTransport::close);
  }

  /** Gives clients a moment to take the last they were sent, before the process is gone. */
  private void awaitDelivery() {
    long start = System.nanoTime();
    long lastTaken = start;
    long waiting = backlog();
    try {
      for (long now = start;
          waiting > 0 && now - start < DELIVERY_NS && now - lastTaken < PATIENCE_NS;
          now = System.nanoTime()) {
        Thread.sleep(1);
        long left = backlog();
        lastTaken = left < waiting ? now : lastTaken;
        waiting = left;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private long backlog() {
    return transports.stream().mapToLong(LineTransport::backlog).sum();
  }
}
