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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A process of the adapter's, whose output it reads. */
public final class LaunchedProcess implements DebuggedProcess {
  /** What a process's children may go on writing after its end, before it counts as ended. */
  private static final long DRAIN_MS = 1000;

  private final Process process;
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
    BiConsumer<String, String> output = listener::output;
    InspectorLines lines = new InspectorLines(address(listener));
    CompletableFuture<Void> out =
        OutputPump.start(process.getInputStream(), null, text -> output.accept("stdout", text));
    CompletableFuture<Void> err =
        OutputPump.start(process.getErrorStream(), lines, text -> output.accept("stderr", text));
    this.ended =
        process
            .onExit()
            .thenCompose(
                _ ->
                    CompletableFuture.allOf(out, err)
                        .completeOnTimeout(null, DRAIN_MS, TimeUnit.MILLISECONDS))
            .thenApply(_ -> process.exitValue());
    ended.thenAccept(
        code ->
            inspector.completeExceptionally(
                new IOException(
                    "The program has ended with exit code " + code + " at its start.")));
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
