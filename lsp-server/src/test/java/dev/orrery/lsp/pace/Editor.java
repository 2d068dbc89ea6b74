package dev.orrery.lsp.pace;

import dev.orrery.lsp.client.QuietClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client of a server in a process of its own. */
final class Editor extends QuietClient implements AutoCloseable {
  private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
  private final Process process;
  private final LanguageServer server;

  /** Starts the server and initializes it. */
  Editor(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setProcessId((int) ProcessHandle.current().pid());
    params.setCapabilities(new ClientCapabilities());
    server.initialize(params).join();
    server.initialized(new InitializedParams());
  }

  @Override
  public LanguageServer server() {
    return server;
  }

  void type(String uri, int version, int line, int column, String text) {
    Position at = new Position(line, column);
    change(uri, version, new TextDocumentContentChangeEvent(new Range(at, at), text));
  }

  List<InlayHint> hints(String uri, int lines) {
    Range all = new Range(new Position(0, 0), new Position(lines, 0));
    return server
        .getTextDocumentService()
        .inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri), all))
        .join();
  }

  /** Waits for the diagnostics of a version. */
  void awaitDiagnostics(int version) throws InterruptedException {
    PublishDiagnosticsParams next;
    do {
      next = diagnostics.poll(60, TimeUnit.SECONDS);
    } while (next != null && next.getVersion() < version);
  }

  /** Processor time the server has taken so far, on all its threads. */
  double cpuMs() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  @Override
  public void close() {
    server.shutdown().join();
    server.exit();
    process.onExit().join();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.add(params);
  }
}
