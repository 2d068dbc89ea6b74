package dev.orrery.protocol.connection;

import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs that wait for a visualizer before their first line. They read nothing, what they
 * print is seen in their records, and they outlive this process. Any thread.
 */
public final class ScriptStarter {
  private static final long PATIENCE_MS = 20_000;
  private static final long LOOK_MS = 25;

  private final String orrery;

  /** {@code orrery}: the command. */
  public ScriptStarter(String orrery) {
    this.orrery = orrery;
  }

  Process start(Path script) throws IOException {
    try {
      Process process =
          new ProcessBuilder(List.of(orrery, "--visualize=awaited", script.toString()))
              .directory(script.getParent().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new IOException(orrery + " cannot be started: " + e.getMessage() + ".", e);
    }
  }

  /** Waits until a process can be reached, by the socket given back; fails if it ends instead. */
  Path awaitSocket(Process process, RuntimeSockets sockets) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    try {
      Path socket = sockets.find(process.pid());
      while (socket == null) {
        if (process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
          throw new IOException(
              "The program has ended with exit code "
                  + process.exitValue()
                  + " before it could be watched.");
        } else if (System.nanoTime() > end) {
          throw new IOException("The program did not begin within 20 seconds.");
        }
        socket = sockets.find(process.pid());
      }
      return socket;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
