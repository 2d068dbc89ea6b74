package dev.orrery.lsp.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.lsp.ServerUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor without a screen. Answers are waited for at most {@value #SECONDS} seconds. */
public final class TestClient extends QuietClient implements AutoCloseable {
  private static final int SECONDS = 60;

  /** A process of TypeScript is slow to start: those that want one say so. */
  private static final String NO_TYPES = "{\"typescript\": \"off\"}";

  /** Ends of connections are no news here. */
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

  private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> exit;
  private final LanguageServer server;
  private final OutputStream toServer;
  private volatile JsonElement settings = JsonParser.parseString(NO_TYPES);

  /** A client of a server in this JVM. */
  public TestClient() throws IOException {
    // Java's piped streams break when a thread ends that has written.
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    toServer = Channels.newOutputStream(there.sink());
    exit =
        ServerUnderTest.serve(
            Channels.newInputStream(there.source()), Channels.newOutputStream(back.sink()));
    server = connect(Channels.newInputStream(back.source()), toServer);
  }

  /** A client of a server elsewhere, whose exit code is not known here. */
  public TestClient(InputStream in, OutputStream out) {
    toServer = out;
    exit = new CompletableFuture<>();
    server = connect(in, out);
  }

  private LanguageServer connect(InputStream in, OutputStream out) {
    LOG.setLevel(Level.OFF);
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
    launcher.startListening();
    return launcher.getRemoteProxy();
  }

  /** A client whose server is ready. */
  public static TestClient ready() throws IOException {
    TestClient client = new TestClient();
    client.initialize(new InitializeParams());
    return client;
  }

  public InitializeResult initialize(InitializeParams params) {
    if (params.getCapabilities() == null) {
      ClientCapabilities capabilities = new ClientCapabilities();
      WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
      workspace.setConfiguration(true);
      workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
      capabilities.setWorkspace(workspace);
      params.setCapabilities(capabilities);
    }
    InitializeResult result = get(server.initialize(params));
    server.initialized(new InitializedParams());
    return result;
  }

  @Override
  public LanguageServer server() {
    return server;
  }

  public CompletableFuture<Integer> exit() {
    return exit;
  }

  public static <T> T get(CompletableFuture<T> future) {
    return future.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** What the server is told when it asks. */
  public void settings(String json) {
    JsonElement told = JsonParser.parseString(json);
    if (told instanceof JsonObject object && !object.has("typescript")) {
      object.addProperty("typescript", "off");
    }
    settings = told;
  }

  public void open(String uri, String text) {
    open(uri, "javascript", text);
  }

  public void change(String uri, int version, int line, int from, int toLine, int to, String text) {
    Range range = new Range(new Position(line, from), new Position(toLine, to));
    change(uri, version, new TextDocumentContentChangeEvent(range, text));
  }

  /** All hints of a document as {@code line:column label}. */
  public List<String> hints(String uri) {
    Range all = new Range(new Position(0, 0), new Position(100000, 0));
    List<InlayHint> hints =
        get(
            server
                .getTextDocumentService()
                .inlayHint(new InlayHintParams(new TextDocumentIdentifier(uri), all)));
    return hints.stream()
        .map(
            hint ->
                hint.getPosition().getLine()
                    + ":"
                    + hint.getPosition().getCharacter()
                    + " "
                    + hint.getLabel().getLeft())
        .toList();
  }

  /** The next diagnostics that the server sends. */
  public PublishDiagnosticsParams nextDiagnostics() throws InterruptedException {
    return diagnostics.poll(SECONDS, TimeUnit.SECONDS);
  }

  /** What the server next wants to be asked for again, such as {@code inlayHints}. */
  public String nextRefresh() throws InterruptedException {
    return refreshes.poll(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    return CompletableFuture.completedFuture(List.of(settings));
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    refreshes.add("inlayHints");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.add(params);
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }
}
