package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.eventloop.StartRecordingResult;
import dev.orrery.protocol.eventloop.StopRecordingResult;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import dev.orrery.runtime.observe.gate.LoopGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Serves the EventLoop domain of one runtime. Nothing is recorded until a session asks for it, nor
 * after the last one has ended. Any thread may call any public method.
 */
public final class EventLoopService implements AutoCloseable {
  private static final long FAREWELL_MS = 5000;

  private final Observation observation;
  private final ScheduledExecutorService executor;
  private final LiveModel model;
  private final GateControl control;
  private final List<EventLoopSession> sessions = new ArrayList<>();

  /** Those being made. */
  private int reports;

  private boolean awaited;
  private Path recordingPath;
  private RecordingFile recording;

  /**
   * A service without sessions.
   *
   * @param gate sets up the loop's gate; asked once, if at all
   */
  public EventLoopService(Observation observation, Supplier<LoopGate> gate) {
    this.observation = observation;
    this.control = new GateControl(this, gate);
    var pool =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("orrery-observe").factory());
    pool.setRemoveOnCancelPolicy(true);
    this.executor = pool;
    this.model = new LiveModel(observation, executor);
  }

  /**
   * Begins a session.
   *
   * @param dispatcher gets the handlers of the domain
   * @param events gets the domain's events, on this service's thread
   */
  public EventLoopSession open(Dispatcher dispatcher, EventSender events) {
    EventLoopSession session = new EventLoopSession(this, events);
    session.register(dispatcher);
    executor.execute(() -> sessions.add(session));
    return session;
  }

  void ended(EventLoopSession session) {
    sessions.remove(session);
    forgetIfUnused();
    if (sessions.isEmpty() && !awaited) {
      control.release();
    }
  }

  private void forgetIfUnused() {
    if (sessions.isEmpty() && reports == 0) {
      model.close();
    }
  }

  /** A session wants events. */
  void enabled() {
    awaited = false;
  }

  /** The state of the loop as text, for people; never fails. */
  public CompletableFuture<String> report() {
    return CompletableFuture.supplyAsync(this::stateForReport, executor)
        .thenCompose(Function.identity())
        .handleAsync(
            (state, failure) -> {
              reports--;
              forgetIfUnused();
              return failure == null ? StateReport.of(state) : message(failure);
            },
            executor);
  }

  private CompletableFuture<LoopState> stateForReport() {
    reports++;
    return model.state(false);
  }

  private static String message(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause.getMessage() + "\n";
  }

  /** Sends an event to all sessions that want events; any thread. */
  <P> void broadcast(Event<P> event, Supplier<P> parameters) {
    executor.execute(
        () -> {
          P sent = parameters.get();
          sessions.forEach(session -> session.send(event, sent));
        });
  }

  /**
   * Says that somebody holds the loop for a session to come: sessions that end before one has
   * been enabled do not let it go. Before the first session.
   */
  public void awaitSession() {
    awaited = true;
    control.adopt();
  }

  GateControl control() {
    return control;
  }

  Observation observation() {
    return observation;
  }

  ScheduledExecutorService executor() {
    return executor;
  }

  LiveModel model() {
    return model;
  }

  /** The file being recorded to, or null. */
  String recordingFile() {
    return recordingPath == null ? null : recordingPath.toString();
  }

  /** {@code file}: null for one in the working directory. */
  StartRecordingResult startRecording(String file) throws ProtocolException {
    if (recording != null) {
      throw ProtocolException.refused("already recording to " + recordingPath);
    }
    String name = file == null ? "orrery-" + ProcessHandle.current().pid() + "-live.orrec" : file;
    Path path = Path.of(name).toAbsolutePath();
    try {
      recording = RecordingFile.start(observation, path, RecordingOptions.DEFAULT);
      recordingPath = path;
      control.changed();
    } catch (IOException e) {
      throw ProtocolException.refused("cannot record to " + path + ": " + e.getMessage());
    }
    return new StartRecordingResult(path.toString());
  }

  StopRecordingResult stopRecording() throws ProtocolException {
    if (recording == null) {
      throw ProtocolException.refused("nothing is being recorded");
    }
    RecordingFile ended = recording;
    Path path = recordingPath;
    recording = null;
    recordingPath = null;
    control.changed();
    try {
      ended.close();
      return new StopRecordingResult(
          path.toString(), ended.written(), Files.size(path), ended.dropped());
    } catch (IOException e) {
      throw ProtocolException.refused("the recording is incomplete: " + e.getMessage());
    }
  }

  /**
   * Ends everything, a recording included. Sessions are sent what they have not been sent yet, as
   * far as they take it, and that takes no longer than {@value #FAREWELL_MS} ms.
   */
  @Override
  public void close() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MS);
    try {
      executor
          .submit(() -> sessions.forEach(session -> session.flush(deadline)))
          .get(FAREWELL_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RejectedExecutionException _) {
      // They learn of the end by that of the connection.
    }
    executor.shutdown();
  }
}
