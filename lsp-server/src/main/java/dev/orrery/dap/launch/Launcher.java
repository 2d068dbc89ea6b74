package dev.orrery.dap.launch;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.debug.RunInTerminalRequestArguments;
import org.eclipse.lsp4j.debug.RunInTerminalRequestArgumentsKind;
import org.eclipse.lsp4j.debug.RunInTerminalResponse;

/** Starts programs so that they wait for the debugger. */
public final class Launcher {
  private static final String HOST = "127.0.0.1";

  private final SessionThread thread;
  private final Editor editor;

  public Launcher(SessionThread thread, Editor editor) {
    this.thread = thread;
    this.editor = editor;
  }

  /**
   * A program that has been started.
   *
   * @param process null if the client runs it and does not say which it is
   * @param inspector null if it runs without
   */
  public record Launched(DebuggedProcess process, CompletableFuture<URI> inspector) {}

  /** Starts a program, here or in a terminal of the client's. */
  public CompletableFuture<Launched> start(
      LaunchSettings settings, LaunchedProcess.Listener listener) {
    boolean terminal = settings.console() != LaunchSettings.Console.INTERNAL;
    return terminal && editor.canRunInTerminal()
        ? inTerminal(settings)
        : thread.blocking(() -> here(settings, listener));
  }

  private static String flag(LaunchSettings settings, int port) {
    boolean ownPort = settings.simplePort() != 0 || settings.noDebug();
    String flag = settings.stopOnEntry() ? "--inspect-brk=" : "--inspect-wait=";
    return ownPort ? null : flag + HOST + ":" + port;
  }

  private Launched here(LaunchSettings settings, LaunchedProcess.Listener listener)
      throws IOException {
    LaunchedProcess process =
        LaunchedProcess.start(settings, settings.command(flag(settings, 0)), listener);
    CompletableFuture<URI> inspector =
        settings.simplePort() != 0
            ? at(settings.simplePort(), settings)
            : process
                .inspector()
                .copy()
                .orTimeout(settings.timeoutMs(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(
                    problem ->
                        CompletableFuture.failedFuture(
                            problem instanceof TimeoutException
                                ? new IOException("The program does not open its inspector.")
                                : problem));
    return new Launched(process, settings.noDebug() ? null : inspector);
  }

  private CompletableFuture<URI> at(int port, LaunchSettings settings) {
    return thread.blocking(() -> InspectorAddress.await(HOST, port, settings.timeoutMs()));
  }

  private CompletableFuture<Launched> inTerminal(LaunchSettings settings) {
    return thread
        .blocking(
            () -> settings.simplePort() == 0 ? InspectorAddress.freePort() : settings.simplePort())
        .thenCompose(
            port ->
                editor
                    .client()
                    .runInTerminal(request(settings, flag(settings, port)))
                    .thenApplyAsync(
                        answer ->
                            new Launched(
                                process(answer), settings.noDebug() ? null : at(port, settings)),
                        thread));
  }

  private static RunInTerminalRequestArguments request(LaunchSettings settings, String flag) {
    RunInTerminalRequestArguments request = new RunInTerminalRequestArguments();
    request.setKind(
        settings.console() == LaunchSettings.Console.EXTERNAL_TERMINAL
            ? RunInTerminalRequestArgumentsKind.EXTERNAL
            : RunInTerminalRequestArgumentsKind.INTEGRATED);
    request.setTitle(Path.of(settings.title()).getFileName().toString());
    request.setCwd(settings.cwd().toString());
    List<String> command = settings.command(flag);
    request.setArgs(command.toArray(String[]::new));
    request.setEnv(settings.env());
    return request;
  }

  private static DebuggedProcess process(RunInTerminalResponse answer) {
    Integer pid = answer == null ? null : answer.getProcessId();
    Optional<ProcessHandle> handle =
        pid == null ? Optional.empty() : ProcessHandle.of(pid.longValue());
    return handle.map(TerminalProcess::new).orElse(null);
  }
}
