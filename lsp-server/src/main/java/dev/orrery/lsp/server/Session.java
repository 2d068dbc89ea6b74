package dev.orrery.lsp.server;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Documents;
import dev.orrery.lsp.document.Uris;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.services.LanguageClient;

/** What handlers share: the documents, the client, its settings. Any thread. */
public final class Session {
  private final Documents documents = new Documents();
  private final AnalysisThread analysis = new AnalysisThread();
  private final List<DocumentListener> documentListeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> settingsListeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> endListeners = new CopyOnWriteArrayList<>();
  private volatile LanguageClient client;
  private volatile InitializeParams initialization = new InitializeParams();
  private volatile Settings settings = Settings.DEFAULT;

  public Documents documents() {
    return documents;
  }

  public AnalysisThread analysis() {
    return analysis;
  }

  /**
   * Computes something of an open document's facts, on their thread.
   *
   * @param none the answer if it is not open, or not analysed
   * @return is cancelled when the client cancels the request
   */
  public <R> CompletableFuture<R> facts(
      String uri, R none, BiFunction<Facts, CancelChecker, R> task) {
    return analysis.facts(
        documents.get(uri), (facts, cancel) -> facts == null ? none : task.apply(facts, cancel));
  }

  public LanguageClient client() {
    return client;
  }

  void connect(LanguageClient to) {
    client = to;
  }

  /** What the client has said of itself; empty before it has. */
  public InitializeParams initialization() {
    return initialization;
  }

  /** Never null; its parts may be. */
  public ClientCapabilities capabilities() {
    ClientCapabilities capabilities = initialization.getCapabilities();
    return capabilities == null ? new ClientCapabilities() : capabilities;
  }

  /** The folders of the workspace that are on this machine. */
  @SuppressWarnings("deprecation") // What older clients send.
  public List<Path> folders() {
    List<WorkspaceFolder> folders = initialization.getWorkspaceFolders();
    Stream<String> uris =
        folders == null || folders.isEmpty()
            ? Stream.ofNullable(initialization.getRootUri())
            : folders.stream().map(WorkspaceFolder::getUri);
    return uris.map(Uris::path).filter(Objects::nonNull).distinct().toList();
  }

  void initialize(InitializeParams params) {
    initialization = params;
  }

  public Settings settings() {
    return settings;
  }

  /** Takes new settings and tells who listens. */
  public void configure(Settings chosen) {
    settings = chosen;
    settingsListeners.forEach(Runnable::run);
  }

  /** Calls back, on any thread, when the user has chosen otherwise. */
  public void onSettings(Runnable listener) {
    settingsListeners.add(listener);
  }

  public void onDocuments(DocumentListener listener) {
    documentListeners.add(listener);
  }

  /** Does something when the server ends, on any thread. */
  public void onEnd(Runnable last) {
    endListeners.add(last);
  }

  void end() {
    endListeners.forEach(Runnable::run);
    analysis.close();
  }

  /** For the handlers of document notifications. */
  public List<DocumentListener> documentListeners() {
    return documentListeners;
  }
}
