package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.Client;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.LocalTransport;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.cdp.ServerConnection;
import dev.orrery.runtime.Orrery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A program in this JVM, and a client of its EventLoop domain without a socket between. */
final class ServedProgram implements AutoCloseable {
  static final long PATIENCE_S = 60;

  private final ExecutorService executor = Executors.newFixedThreadPool(1);
  private final Orrery program;
  private final EventLoopService service;
  private final EventLoopSession session;
  final Client client;

  /** Whether the client is said to be slow. */
  volatile boolean behind;

  private ServedProgram(Orrery program) {
    this.program = program;
    this.service = new EventLoopService(program.observation().join(), () -> program.gate().join());
    LocalTransport.Pair pair = LocalTransport.connect(executor, executor);
    Dispatcher dispatcher = new Dispatcher();
    ServerConnection[] connection = new ServerConnection[1];
    session =
        service.open(
            dispatcher,
            new EventSender() {
              @Override
              public <P> void send(Event<P> event, P parameters) {
                connection[0].send(event, parameters);
              }

              @Override
              public boolean isBehind() {
                return behind;
              }
            });
    connection[0] = new ServerConnection(pair.left(), dispatcher, () -> {});
    client = new Client(pair.right(), _ -> {});
    client.start();
  }

  static ServedProgram start(Path folder, String code) throws IOException {
    Path script = Files.writeString(folder.resolve("main.js"), code);
    return new ServedProgram(
        Orrery.builder().args(script.toString()).cwd(folder.toString()).start());
  }

  <R> R call(Command<Empty, R> command) throws ProtocolException {
    return call(command, new Empty());
  }

  /**
   * Asks, and asks again where the loop is said to be blocked: so it may be while the program starts,
   * or where the machine does not let it run.
   */
  <P, R> R call(Command<P, R> command, P parameters) throws ProtocolException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (true) {
      try {
        return callOnce(command, parameters);
      } catch (ProtocolException e) {
        if (!e.getMessage().startsWith("The loop is blocked") || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  <P, R> R callOnce(Command<P, R> command, P parameters) throws ProtocolException {
    try {
      return client.call(command, parameters).get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProtocolException refused) {
        throw refused;
      }
      throw new AssertionError(e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The client leaves. */
  void leave() {
    session.close();
  }

  /** The report, when the client leaves after it was asked for and before it is made. */
  String reportAtLeave() {
    CompletableFuture<Void> both = new CompletableFuture<>();
    service.executor().execute(both::join);
    CompletableFuture<String> report = service.report();
    leave();
    both.complete(null);
    return report.join();
  }

  Orrery program() {
    return program;
  }

  @Override
  public void close() {
    session.close();
    program.close();
    client.close();
    service.close();
    executor.shutdown();
  }
}
