package dev.orrery.lsp.typescript;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * Answers what TypeScript knows. Its process is started when the first document that it is for is
 * opened, warmed up in the background, and started again when it has crashed.
 *
 * <p>May be asked from any thread and never waits. An answer is null where there is none: the process
 * is not there yet, or the question took too long, or was cancelled.
 */
public final class TypeScriptService implements DocumentListener, Worker.Listener {
  /** What only needs to be known soon leaves the first look at a document its processor. */
  private static final long START_DELAY_MS = 1000;

  /** A process that does not even see a cancellation for so long will not come back. */
  private static final long HANG_SECONDS = 180;

  private final Session session;
  private final Gson gson = new MessageJsonHandler(Map.of()).getGson();
  private final ScheduledThreadPoolExecutor executor;
  private final List<Runnable> newsListeners = new CopyOnWriteArrayList<>();
  private final Backoff backoff = new Backoff();
  private final Requests requests;

  private volatile Worker worker;
  private OpenTexts texts = new OpenTexts();
  private WarmUpProgress progress;
  private String startedWith = "";
  private boolean startPlanned;
  private volatile boolean givenUp;
  private int starts;
  private volatile boolean warm;
  private volatile long pid = -1;

  public TypeScriptService(Session session) {
    this.session = session;
    requests = new Requests(each -> log(MessageType.Log, each));
    executor = new ServiceThread();
    executor.setRemoveOnCancelPolicy(true);
  }

  /** Begins to follow documents and settings. */
  public void listen() {
    session.onDocuments(this);
    session.onSettings(() -> executor.execute(this::reconfigure));
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    session.onEnd(this::end);
  }

  /** The process ends with the server, even where it is busy. */
  private void end() {
    givenUp = true;
    Worker running = worker;
    if (running != null) {
      running.kill();
    }
  }

  /** Whether the user wants it and it can be had here. */
  public boolean isOn() {
    return !setting().equals(Setting.OFF) && launcher() != null;
  }

  /** Whether what has no answer now may have one in a while. */
  boolean answersLater() {
    return isOn() && !givenUp;
  }

  private String setting() {
    return session.settings().get(Setting.TYPESCRIPT);
  }

  private static String launcher() {
    String path = System.getProperty("orrery.execPath", "");
    return path.isEmpty() ? null : path;
  }

  /** Calls back, on the service's thread, whenever answers may have become others or possible. */
  void onNews(Runnable listener) {
    newsListeners.add(listener);
  }

  boolean isWarm() {
    return warm;
  }

  /** The process's number, or -1. */
  long pid() {
    return pid;
  }

  /** Does something on the service's thread. */
  void later(long milliseconds, Runnable task) {
    executor.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
  }

  /**
   * Asks.
   *
   * @param uri of the document that it is about; null if it is about none
   * @param params in the protocol's form
   * @return to be cancelled if the answer is no longer wanted
   */
  public CompletableFuture<JsonElement> ask(Question question, String uri, Object params) {
    if (!isOn()
        || question.needsWarmth() && !warm
        || uri != null && !OpenTexts.isWanted(session.documents().get(uri))) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<JsonElement> answer = new CompletableFuture<>();
    JsonElement json = gson.toJsonTree(params);
    // As they are now: later ones would have positions mean something else.
    List<Document> open = List.copyOf(session.documents().all());
    executor.execute(() -> begin(question, json, open, answer));
    return answer;
  }

  /**
   * Asks for what is then put in another form.
   *
   * @param answer takes null, too
   * @return when it is cancelled, so is the question
   */
  <R> CompletableFuture<R> ask(
      Question question, String uri, Object params, Function<JsonElement, R> answer) {
    CompletableFuture<JsonElement> asked = ask(question, uri, params);
    CompletableFuture<R> answered = asked.thenApply(answer);
    answered.whenComplete((_, _) -> asked.cancel(false));
    return answered;
  }

  private void begin(
      Question question,
      JsonElement params,
      List<Document> open,
      CompletableFuture<JsonElement> to) {
    if (givenUp || to.isDone()) {
      to.complete(null);
      return;
    }
    Pending request = requests.add(question, params, to);
    to.whenComplete((_, _) -> executor.execute(() -> unwanted(request)));
    to.completeOnTimeout(null, question.limit().toMillis(), TimeUnit.MILLISECONDS);
    if (worker == null) {
      planStart(0);
    } else {
      if (question != Question.DIAGNOSTICS) {
        makeWay();
      }
      texts.update(open, worker::send);
      send(request);
    }
  }

  private void send(Pending request) {
    request.sent = true;
    worker.send(request.message);
  }

  /** Nobody waits for what is said in the background. */
  private void makeWay() {
    for (Pending each : requests.all()) {
      if (each.question == Question.DIAGNOSTICS) {
        worker.cancel(each.id);
      }
    }
  }

  /** A request has an answer, or does not need one any more. */
  private void unwanted(Pending request) {
    if (!requests.has(request)) {
      return;
    } else if (!request.sent || worker == null) {
      requests.forget(request);
      return;
    }
    worker.cancel(request.id);
    Worker asked = worker;
    executor.schedule(
        () -> {
          if (worker == asked && requests.has(request)) {
            log(MessageType.Warning, "TypeScript does not answer; it is started again");
            asked.kill();
          }
        },
        HANG_SECONDS,
        TimeUnit.SECONDS);
  }

  /** Tells the process of files that have changed on disk. */
  public void filesChanged(List<FileEvent> events) {
    executor.execute(
        () -> {
          if (worker != null) {
            JsonObject message = new JsonObject();
            JsonArray changed = gson.toJsonTree(events).getAsJsonArray();
            message.add("changed", changed);
            worker.send(message);
            newsListeners.forEach(Runnable::run);
          }
        });
  }

  @Override
  public void changed(Document document) {
    if (OpenTexts.isWanted(document) && pid < 0 && isOn()) {
      executor.execute(() -> planStart(START_DELAY_MS));
    }
  }

  private void reconfigure() {
    if (worker != null && !startedWith.equals(choices())) {
      Worker old = worker;
      forgetWorker();
      old.kill();
    } else if (worker != null) {
      JsonObject message = new JsonObject();
      message.add("preferences", Setup.preferences(session));
      worker.send(message);
      return;
    }
    givenUp = false;
    backoff.forget();
    if (session.documents().all().stream().anyMatch(OpenTexts::isWanted)) {
      planStart(START_DELAY_MS);
    }
  }

  /** What makes another process necessary when it changes. */
  private String choices() {
    return setting() + " " + session.settings().get(Setting.TYPESCRIPT_MEMORY);
  }

  private void planStart(long delayMs) {
    if (worker == null && !startPlanned && !givenUp) {
      startPlanned = true;
      executor.schedule(this::start, delayMs, TimeUnit.MILLISECONDS);
    }
  }

  private void start() {
    startPlanned = false;
    if (worker != null || givenUp || !isOn()) {
      return;
    }
    List<Path> roots = session.folders().stream().filter(Files::isDirectory).toList();
    try {
      Toolkit toolkit = Toolkits.choose(setting(), roots);
      int heap = session.settings().get(Setting.TYPESCRIPT_MEMORY);
      worker = Worker.start(launcher(), heap, toolkit.program(), toolkit.ours(), this);
      startedWith = choices();
      pid = worker.pid();
      progress = new WarmUpProgress(showsProgress() ? session.client() : null, ++starts);
      worker.send(Setup.message(session, toolkit, roots, worker.cancellationFile()));
      texts = new OpenTexts();
      texts.update(List.copyOf(session.documents().all()), worker::send);
      requests.all().forEach(this::send);
      if (starts == 1 && Setup.watchesFiles(session.capabilities())) {
        session.client().registerCapability(Setup.watchers());
      }
      log(MessageType.Log, "TypeScript " + toolkit.version() + " of " + toolkit.typescript());
    } catch (IOException e) {
      giveUp("JavaScript and TypeScript support cannot start: " + e.getMessage());
    }
  }

  private boolean showsProgress() {
    return session.capabilities().getWindow() != null
        && Setup.is(session.capabilities().getWindow().getWorkDoneProgress());
  }

  @Override
  public void message(Worker from, JsonObject message) {
    executor.execute(
        () -> {
          if (from == worker) {
            take(message);
          }
        });
  }

  private void take(JsonObject message) {
    if (message.has("id")) {
      requests.answer(message);
    } else if (message.has("progress")) {
      JsonObject step = message.getAsJsonObject("progress");
      progress.report(step.get("text").getAsString(), step.get("percent").getAsInt());
    } else if (message.has("ready")) {
      worker.readsCancellations();
    } else if (message.has("warm")) {
      warm = true;
      progress.end();
      newsListeners.forEach(Runnable::run);
    } else if (message.has("log")) {
      log(MessageType.Log, message.get("log").getAsString());
    }
  }

  @Override
  public void ended(Worker which, int exitCode, String lastWords) {
    executor.execute(
        () -> {
          if (which == worker && !givenUp) {
            crashed(exitCode, lastWords);
          }
        });
  }

  private void crashed(int exitCode, String lastWords) {
    forgetWorker();
    Duration wait = backoff.crashed(Instant.now());
    String what = "TypeScript's process has ended with code " + exitCode;
    log(MessageType.Warning, lastWords.isEmpty() ? what : what + "\n" + lastWords);
    if (wait == null) {
      giveUp("JavaScript and TypeScript support has crashed too often and stays off");
    } else {
      planStart(wait.toMillis());
    }
  }

  private void forgetWorker() {
    worker = null;
    warm = false;
    pid = -1;
    progress.end();
    requests.abandon();
  }

  private void giveUp(String why) {
    givenUp = true;
    session.client().showMessage(new MessageParams(MessageType.Warning, why));
    requests.abandon();
  }

  private void log(MessageType type, String text) {
    session.client().logMessage(new MessageParams(type, text));
  }
}
