package dev.orrery.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.orrery.dap.Runtimes;
import dev.orrery.lsp.client.QuietClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.TextDocumentContentCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentRefreshParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor with a server in this process, for tests. Waits for conditions, two minutes and a half at most. */
public final class Editor extends QuietClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 150;

  static {
    // The server is in this process, and starts programs with it.
    System.setProperty("orrery.execPath", Runtimes.orrery());
  }

  private final LanguageServer server;
  private final BlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final BlockingQueue<ShowDocumentParams> shown = new LinkedBlockingQueue<>();
  private int version = 1;

  private Editor(InputStream in, OutputStream out) {
    var launcher = LSPLauncher.createClientLauncher(this, in, out);
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  /** An editor with a folder open. */
  public static Editor open(Path folder) throws Exception {
    return open(folder, new JsonObject(), true);
  }

  /**
   * An editor with a folder open.
   *
   * @param settings the section {@code orrery}
   * @param able whether it can refresh lenses and show documents without files
   */
  public static Editor open(Path folder, JsonObject settings, boolean able) throws Exception {
    // Java's piped streams break when a thread ends that has written.
    Pipe toServer = Pipe.open();
    Pipe toEditor = Pipe.open();
    ServerUnderTest.serve(
        Channels.newInputStream(toServer.source()), Channels.newOutputStream(toEditor.sink()));
    Editor editor =
        new Editor(
            Channels.newInputStream(toEditor.source()), Channels.newOutputStream(toServer.sink()));
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    if (able) {
      workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
      workspace.setTextDocumentContent(new TextDocumentContentCapabilities());
    }
    ClientCapabilities capabilities = new ClientCapabilities(workspace, null, null, null);
    capabilities.setWindow(new WindowClientCapabilities());
    capabilities.getWindow().setShowDocument(new ShowDocumentCapabilities(able));
    params.setCapabilities(capabilities);
    if (!settings.has("typescript")) {
      settings.addProperty("typescript", "off");
    }
    params.setInitializationOptions(settings);
    get(editor.server.initialize(params));
    editor.server.initialized(new InitializedParams());
    return editor;
  }

  public static <T> T get(CompletableFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public LanguageServer server() {
    return server;
  }

  /** Opens a file; returns its URI. */
  public String open(Path file, String languageId) {
    String uri = file.toUri().toString();
    try {
      open(uri, languageId, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uri;
  }

  /** Makes the document another text. */
  public void change(String uri, String text) {
    change(uri, ++version, new TextDocumentContentChangeEvent(text));
  }

  /** All lenses, resolved: {@code line: title}, lines from 1. */
  public List<String> lenses(String uri) throws Exception {
    var lenses =
        get(
            server
                .getTextDocumentService()
                .codeLens(new CodeLensParams(new TextDocumentIdentifier(uri))));
    List<String> titles = new ArrayList<>();
    for (CodeLens lens : lenses) {
      CodeLens whole =
          lens.getCommand() == null
              ? get(server.getTextDocumentService().resolveCodeLens(lens))
              : lens;
      titles.add(
          (whole.getRange().getStart().getLine() + 1) + ": " + whole.getCommand().getTitle());
    }
    return titles;
  }

  /** Lenses, once they are as wanted: asked for again whenever the server says so. */
  public List<String> lenses(String uri, Predicate<List<String>> wanted) throws Exception {
    while (true) {
      List<String> lenses = lenses(uri);
      if (wanted.test(lenses)) {
        return lenses;
      }
      if (refreshes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new AssertionError("the lenses stay " + lenses);
      }
    }
  }

  /** Lenses, once one of them matches. */
  public String lens(String uri, String regex) throws Exception {
    return lenses(uri, all -> all.stream().anyMatch(each -> each.matches(regex))).stream()
        .filter(each -> each.matches(regex))
        .findFirst()
        .orElseThrow();
  }

  /** How often the server has asked for a refresh that nobody has waited for. */
  public int refreshes() {
    return refreshes.size();
  }

  public JsonObject execute(String command, Object... arguments) throws Exception {
    Object answer =
        get(
            server
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(command, List.of(arguments))));
    return new Gson().toJsonTree(answer).getAsJsonObject();
  }

  /** The next line of the log that matches. */
  public String logged(String regex) throws InterruptedException {
    while (true) {
      String line = log.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("nothing in the log is " + regex);
      } else if (line.matches("(?s)" + regex)) {
        return line;
      }
    }
  }

  /** The next document the server has asked to be shown. */
  public ShowDocumentParams shown() throws InterruptedException {
    return shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The text of a document without a file. */
  public String content(String uri) throws Exception {
    return get(server.getWorkspaceService().textDocumentContent(new TextDocumentContentParams(uri)))
        .getText();
  }

  /** Waits for the next refresh of anything: its name. */
  public String refreshed() throws InterruptedException {
    return refreshes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    refreshes.add("codeLens");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshTextDocumentContent(
      TextDocumentContentRefreshParams params) {
    refreshes.add(params.getUri());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    shown.add(params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  @Override
  public void showMessage(MessageParams message) {
    log.add(message.getType() + ": " + message.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    log.add(message.getMessage());
  }

  @Override
  public void close() {
    server.shutdown().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    server.exit();
  }
}
