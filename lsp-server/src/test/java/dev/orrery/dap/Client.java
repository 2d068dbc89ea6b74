package dev.orrery.dap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.lsp4j.debug.BreakpointEventArguments;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.RunInTerminalRequestArguments;
import org.eclipse.lsp4j.debug.RunInTerminalResponse;
import org.eclipse.lsp4j.debug.StartDebuggingRequestArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** A client of an adapter in this process: keeps all events, in their order, to be waited for. */
class Client implements IDebugProtocolClient, AutoCloseable {
  private static final long PATIENCE_S = 60;

  /** Longer than what a slow machine takes between launch and configurationDone. */
  private static final long CONFIGURATION_MS = 60_000;

  private final List<Object> events = new ArrayList<>();
  private final Connection connection;
  private final OutputStream toServer;
  private final IDebugProtocolServer server;
  private Function<RunInTerminalRequestArguments, RunInTerminalResponse> terminal;
  private int taken;

  private record Initialized() {}

  Client() throws IOException {
    this(CONFIGURATION_MS);
  }

  /** {@code configurationMs}: how long its program waits for it to be configured. */
  Client(long configurationMs) throws IOException {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    toServer = Channels.newOutputStream(there.sink());
    OutputStream fromServer = Channels.newOutputStream(back.sink());
    InputStream in = Channels.newInputStream(there.source());
    connection = new Connection(in, fromServer, configurationMs);
    Thread.ofPlatform().daemon().name("adapter").start(() -> serve(connection, fromServer));
    Launcher<IDebugProtocolServer> launcher =
        DSPLauncher.createClientLauncher(
            this,
            Channels.newInputStream(back.source()),
            toServer,
            Executors.newCachedThreadPool(
                task -> Thread.ofPlatform().daemon().name("client").unstarted(task)),
            consumer -> consumer);
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  private static void serve(Connection connection, OutputStream out) {
    try (out) {
      connection.serve();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // The client has closed its end.
    }
  }

  IDebugProtocolServer server() {
    return server;
  }

  /** Writes to the adapter what no client would. */
  void raw(String text) throws IOException {
    toServer.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    toServer.flush();
  }

  void onTerminal(Function<RunInTerminalRequestArguments, RunInTerminalResponse> answer) {
    terminal = answer;
  }

  static <T> T get(CompletableFuture<T> answer) {
    return answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
  }

  // ---- waiting ---------------------------------------------------------------------------------

  /** The next event of a type after those already waited for that fits. */
  synchronized <T> T await(Class<T> type, Predicate<T> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    for (int at = taken; true; at++) {
      while (at == events.size()) {
        awaitMore(end, type.getSimpleName());
      }
      if (type.isInstance(events.get(at)) && wanted.test(type.cast(events.get(at)))) {
        taken = at + 1;
        return type.cast(events.get(at));
      }
    }
  }

  private void awaitMore(long end, String wanted) {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new AssertionError("no " + wanted + " in " + events);
    }
    try {
      wait(left);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for output with a text. */
  void awaitText(String text) {
    await(OutputEventArguments.class, event -> event.getOutput().contains(text));
  }

  /** Waits until a text was written in a category, be it before or after other events. */
  synchronized void awaitOutput(String category, String text) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!output(category).contains(text)) {
      awaitMore(end, text);
    }
  }

  StoppedEventArguments stopped(String reason) {
    StoppedEventArguments event = await(StoppedEventArguments.class, _ -> true);
    if (!event.getReason().equals(reason)) {
      throw new AssertionError("stopped, but not for " + reason + ": " + event);
    }
    return event;
  }

  /** All events so far of a type. */
  synchronized <T> List<T> all(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What was written so far in a category. */
  String output(String category) {
    StringBuilder text = new StringBuilder();
    for (OutputEventArguments event : all(OutputEventArguments.class)) {
      if (category.equals(event.getCategory())) {
        text.append(event.getOutput());
      }
    }
    return text.toString();
  }

  /** Waits for the end. */
  int exited() {
    int code = await(ExitedEventArguments.class, _ -> true).getExitCode();
    await(TerminatedEventArguments.class, _ -> true);
    return code;
  }

  void initializedEvent() {
    await(Initialized.class, _ -> true);
  }

  private synchronized void add(Object event) {
    events.add(event);
    notifyAll();
  }

  // ---- events ----------------------------------------------------------------------------------

  @Override
  public void initialized() {
    add(new Initialized());
  }

  @Override
  public void stopped(StoppedEventArguments event) {
    add(event);
  }

  @Override
  public void continued(ContinuedEventArguments event) {
    add(event);
  }

  @Override
  public void exited(ExitedEventArguments event) {
    add(event);
  }

  @Override
  public void terminated(TerminatedEventArguments event) {
    add(event);
  }

  @Override
  public void output(OutputEventArguments event) {
    add(event);
  }

  @Override
  public void breakpoint(BreakpointEventArguments event) {
    add(event);
  }

  @Override
  public void process(ProcessEventArguments event) {
    add(event);
  }

  @Override
  public CompletableFuture<RunInTerminalResponse> runInTerminal(
      RunInTerminalRequestArguments request) {
    add(request);
    return CompletableFuture.completedFuture(terminal.apply(request));
  }

  @Override
  public CompletableFuture<Void> startDebugging(StartDebuggingRequestArguments request) {
    add(request);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    connection.close();
    try {
      toServer.close();
    } catch (IOException _) {
      // Closed all the same.
    }
  }
}
