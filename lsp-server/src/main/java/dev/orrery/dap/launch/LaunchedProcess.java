package dev.orrery.dap.launch;

import dev.orrery.dap.cdp.SessionThread;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A process of the adapter's, whose output it reads. */
public final class LaunchedProcess implements DebuggedProcess {
  /** For how long nothing is written after a process's end before it counts as ended. */
  private static final long QUIET_MS = 1000;

  /** Its children may write for ever: so often that is waited for. */
  private static final int PATIENCE = 5;

  private final Process process;

  /** Pieces of output so far. */
  private final AtomicLong pieces = new AtomicLong();

  private final CompletableFuture<URI> inspector = new CompletableFuture<>();
  private final CompletableFuture<Integer> ended;

  /** Who hears of a process; on its own threads. */
  public interface Listener {
    /** {@code category}: stdout or stderr. */
    void output(String category, String text);

    /** A process that this one has started waits for a debugger. */
    void child(URI inspector);
  }

  private LaunchedProcess(Process process, Listener listener) {
    this.process = process;
    BiConsumer<String, String> output =
        (category, text) -> {
          listener.output(category, text);
          pieces.incrementAndGet();
        };
    InspectorLines lines = new InspectorLines(address(listener));
    CompletableFuture<Void> out =
        OutputPump.start(process.getInputStream(), null, text -> output.accept("stdout", text));
    CompletableFuture<Void> err =
        OutputPump.start(process.getErrorStream(), lines, text -> output.accept("stderr", text));
    this.ended =
        process
            .onExit()
            .thenCompose(_ -> drained(CompletableFuture.allOf(out, err), PATIENCE))
            .thenApply(_ -> process.exitValue());
    ended.thenAccept(
        code ->
            inspector.completeExceptionally(
                new IOException(
                    "The program has ended with exit code " + code + " at its start.")));
  }

  /** Completes when there is no more output, or none comes: its children may keep the streams. */
  private CompletableFuture<Void> drained(CompletableFuture<Void> end, int patience) {
    long before = pieces.get();
    return end.copy()
        .completeOnTimeout(null, QUIET_MS, TimeUnit.MILLISECONDS)
        .thenCompose(
            _ ->
                end.isDone() || patience == 1 || pieces.get() == before
                    ? CompletableFuture.<Void>completedFuture(null)
                    : drained(end, patience - 1));
  }

  private Consumer<URI> address(Listener listener) {
    return address -> {
      if (!inspector.complete(address)) {
        listener.child(address);
      }
    };
  }

  /**
   * Starts a process.
   *
   * @throws IOException with a sentence for people
   */
  public static LaunchedProcess start(
      LaunchSettings settings, List<String> command, Listener listener) throws IOException {
    if (!Files.isDirectory(settings.cwd())) {
      throw new IOException("There is no folder " + settings.cwd() + ".");
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(settings.cwd().toFile());
    apply(settings.env(), builder.environment());
    builder.redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
    try {
      return new LaunchedProcess(builder.start(), listener);
    } catch (IOException e) {
      throw new IOException(command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static void apply(Map<String, String> changes, Map<String, String> environment) {
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            environment.remove(name);
          } else {
            environment.put(name, value);
          }
        });
  }

  /** Finds forked programs that nobody hears of otherwise, until this one ends. */
  public void watchForks(SessionThread thread, Consumer<URI> found) {
    new ForkWatch(thread, process.toHandle(), found).begin();
  }

  /** Where its inspector is; fails if it ends before it tells. */
  public CompletableFuture<URI> inspector() {
    return inspector;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public CompletableFuture<Integer> ended() {
    return ended;
  }

  @Override
  public void terminate() {
    // What the process itself destroys closes its streams, and what it still says would be lost.
    process.toHandle().destroy();
  }

  @Override
  public void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.toHandle().destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
