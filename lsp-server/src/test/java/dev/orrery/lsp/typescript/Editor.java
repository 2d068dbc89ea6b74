package dev.orrery.lsp.typescript;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.dap.Runtimes;
import dev.orrery.lsp.client.QuietClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** An editor without a screen, and its language server in a process of its own. */
final class Editor extends QuietClient implements AutoCloseable {
  /** Of everything: on a busy machine the first program takes minutes. */
  static final Duration PATIENCE = Duration.ofMinutes(8);

  private static final String CAPABILITIES =
      """
      {
        "window": {"workDoneProgress": true},
        "workspace": {
          "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]},
          "didChangeWatchedFiles": {"dynamicRegistration": true}
        },
        "textDocument": {
          "definition": {"linkSupport": true},
          "rename": {"prepareSupport": true},
          "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
          "codeAction": {"resolveSupport": {"properties": ["edit"]}}
        }
      }
      """;

  final Path folder;
  final List<String> progress = new CopyOnWriteArrayList<>();
  final List<String> logged = new CopyOnWriteArrayList<>();
  final List<String> shown = new CopyOnWriteArrayList<>();
  private final Map<String, PublishDiagnosticsParams> diagnostics = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Process process;
  private final LanguageServer server;
  private InitializeResult capabilities;
  private int version = 1;

  private Editor(Path folder) throws IOException {
    this.folder = folder;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    command.add("-Dorrery.execPath=" + Runtimes.orrery());
    command.add("-D" + OwnFiles.CACHE_PROPERTY + "=" + Path.of("target", "lsp").toAbsolutePath());
    command.add("dev.orrery.lsp.Main");
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  static Editor open(Path folder) throws IOException {
    return open(folder, "{}", CAPABILITIES);
  }

  static Editor open(Path folder, String settings, String capabilities) throws IOException {
    Editor editor = new Editor(folder);
    InitializeParams params = new InitializeParams();
    params.setProcessId((int) ProcessHandle.current().pid());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
    params.setCapabilities(
        new MessageJsonHandler(Map.of())
            .getGson()
            .fromJson(capabilities, ClientCapabilities.class));
    params.setInitializationOptions(JsonParser.parseString(settings));
    editor.capabilities = get(editor.server.initialize(params));
    editor.server.initialized(new InitializedParams());
    return editor;
  }

  InitializeResult capabilities() {
    return capabilities;
  }

  @Override
  public LanguageServer server() {
    return server;
  }

  TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  /** The processes that the server has started. */
  List<ProcessHandle> workers() {
    return process.descendants().filter(ProcessHandle::isAlive).toList();
  }

  static <T> T get(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Waits for a condition. */
  static void until(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("still not: " + what);
      }
      Thread.sleep(20);
    }
  }

  /** Writes a file without showing it. */
  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Writes a file and opens it. */
  String open(String name, String text) throws IOException {
    String uri = write(name, text).toUri().toString();
    show(uri, name.matches(".*ts") ? "typescript" : "javascript", text);
    return uri;
  }

  /** Opens a document that need not be a file. */
  void show(String uri, String language, String text) {
    texts.put(uri, text);
    open(uri, language, text);
  }

  /** Replaces the first occurrence of a text; the file stays as it is. */
  void edit(String uri, String old, String text) {
    String before = texts.get(uri);
    TextDocumentContentChangeEvent change =
        new TextDocumentContentChangeEvent(
            new Range(at(uri, old, 0), at(uri, old, old.length())), text);
    texts.put(uri, before.replaceFirst(Pattern.quote(old), text));
    change(uri, ++version, change);
  }

  TextDocumentIdentifier id(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  String text(String uri) {
    return texts.get(uri);
  }

  /** The position so many units after the beginning of a text's first occurrence. */
  Position at(String uri, String word, int more) {
    String text = texts.get(uri);
    int offset = text.indexOf(word) + more;
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - (before.lastIndexOf('\n') + 1));
  }

  /** Whether a diagnostic is TypeScript's. */
  static boolean isOurs(Diagnostic diagnostic) {
    return "ts".equals(diagnostic.getSource());
  }

  /** What is proposed now. */
  CompletionList propose(String uri, Position position) {
    return get(documents().completion(new CompletionParams(id(uri), position))).getRight();
  }

  /** Asks until the answer is such: on a busy machine one may come too late to be of use. */
  static <T> T ask(Supplier<CompletableFuture<T>> request, Predicate<T> such)
      throws InterruptedException {
    AtomicReference<T> answer = new AtomicReference<>();
    until(
        "answered",
        () -> {
          answer.set(get(request.get()));
          return such.test(answer.get());
        });
    return answer.get();
  }

  /** Asks until there is an answer that says something. */
  static <T> T answer(Supplier<CompletableFuture<T>> request) throws InterruptedException {
    return ask(request, Editor::saysSomething);
  }

  private static boolean saysSomething(Object answer) {
    return switch (answer) {
      case null -> false;
      case Collection<?> all -> !all.isEmpty();
      case Either<?, ?> either -> saysSomething(either.get());
      default -> true;
    };
  }

  CompletionList completions(String uri, Position position) throws InterruptedException {
    CompletionParams params = new CompletionParams(id(uri), position);
    return ask(() -> documents().completion(params), list -> !list.getRight().isIncomplete())
        .getRight();
  }

  /** The user chooses the section {@code orrery} of the settings. */
  void choose(String settings) {
    JsonObject section = new JsonObject();
    section.add("orrery", JsonParser.parseString(settings));
    server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(section));
  }

  /** What was told of the latest start. */
  List<String> latestStart() {
    List<String> told = List.copyOf(progress);
    return told.subList(Math.max(0, told.lastIndexOf("JavaScript and TypeScript")), told.size());
  }

  /** Whether TypeScript is there, which may have ended and be on its way again. */
  boolean isWarm() {
    List<String> told = latestStart();
    return told.contains("reading the project") && told.getLast().equals("end");
  }

  /** Waits until TypeScript is there. */
  void untilWarm() throws InterruptedException {
    until("warm", this::isWarm);
  }

  /** Waits until the diagnostics of a document are such. */
  List<Diagnostic> diagnostics(String uri, Predicate<List<Diagnostic>> such)
      throws InterruptedException {
    until(
        "diagnostics",
        () -> diagnostics.containsKey(uri) && such.test(diagnostics.get(uri).getDiagnostics()));
    return diagnostics.get(uri).getDiagnostics();
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    switch (params.getValue().getLeft()) {
      case WorkDoneProgressBegin begin -> progress.add(begin.getTitle());
      case WorkDoneProgressReport report -> progress.add(report.getMessage());
      case WorkDoneProgressEnd _ -> progress.add("end");
      default -> throw new AssertionError(params);
    }
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.put(params.getUri(), params);
  }

  @Override
  public void showMessage(MessageParams message) {
    shown.add(message.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    logged.add(message.getMessage());
  }

  @Override
  public void close() {
    get(server.shutdown());
    server.exit();
    process.onExit().join();
  }
}
