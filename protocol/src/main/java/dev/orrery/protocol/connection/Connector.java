package dev.orrery.protocol.connection;

import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.local.LineTransport;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes feeds of targets. Blocks; its IOExceptions have sentences for messages. Any thread. */
public final class Connector {
  private static final long SOCKET_PATIENCE_NS = 3_000_000_000L;
  private static final long LOOK_MS = 25;

  private final RuntimeSockets sockets;
  private final ScriptStarter starter;

  /**
   * Looks for programs in the folders given.
   *
   * @param sockets null if this system has no such folders
   * @param starter null if programs cannot be started from here
   */
  public Connector(RuntimeSockets sockets, ScriptStarter starter) {
    this.sockets = sockets;
    this.starter = starter;
  }

  /**
   * Opens a target.
   *
   * @param letGo whether a program that is held before its first line goes on once it is watched
   */
  public Feed open(Target target, boolean letGo) throws IOException {
    return switch (target) {
      case Target.Recording recording -> recording(recording.file());
      case Target.Program program -> program(program.pid(), letGo);
      case Target.Address address -> address(address.uri());
      case Target.Script script -> start(script.file());
    };
  }

  private static Feed recording(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " cannot be read, or is no longer there.");
    }
    return new RecordingFeed(file);
  }

  /**
   * A program that runs.
   *
   * @param watched what is wanted of it
   */
  public Feed watch(long pid, EnableParams watched) throws IOException {
    Path socket = sockets().find(pid);
    if (socket == null) {
      throw new IOException("Process " + pid + " does not answer any more.");
    }
    return new LiveFeed("process " + pid, connect(pid, socket), false, watched);
  }

  private Feed program(long pid, boolean letGo) throws IOException {
    Path socket = awaitSocket(pid);
    if (socket == null) {
      throw new IOException(
          "Process %d does not answer: it is no Orrery program, or has ended, or runs with --no-attach."
              .formatted(pid));
    }
    return new LiveFeed("process " + pid, connect(pid, socket), letGo);
  }

  private static LineTransport connect(long pid, Path socket) throws IOException {
    try {
      return LineTransport.connect(socket);
    } catch (IOException e) {
      throw new IOException("Process " + pid + " cannot be reached: " + e.getMessage() + ".", e);
    }
  }

  /** Programs open their socket a moment after their start. Null if there is none even then. */
  private Path awaitSocket(long pid) throws IOException {
    boolean runs = ProcessHandle.of(pid).isPresent();
    long end = System.nanoTime() + SOCKET_PATIENCE_NS;
    Path socket = sockets().find(pid);
    try {
      while (runs && socket == null && System.nanoTime() < end) {
        Thread.sleep(LOOK_MS);
        socket = sockets().find(pid);
        runs = ProcessHandle.of(pid).isPresent();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return socket;
  }

  private RuntimeSockets sockets() throws IOException {
    if (sockets == null) {
      throw new IOException(
          "Programs of this machine cannot be reached here by their number; start them with"
              + " --inspect and give the address they print.");
    }
    return sockets;
  }

  private Feed start(Path script) throws IOException {
    if (starter == null) {
      throw new IOException("Programs cannot be started from here: there is no orrery beside.");
    }
    Process process = starter.start(script);
    try {
      Path socket = starter.awaitSocket(process, sockets());
      return new LiveFeed(script.getFileName().toString(), connect(process.pid(), socket), true);
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  private static Feed address(URI address) throws IOException {
    try {
      URI full = hasPath(address) ? address : InspectorList.firstAt(address);
      return new LiveFeed(address.getAuthority(), WebSocketTransport.connect(full), false);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("No runtime's inspector answers at " + address + ".", e);
    }
  }

  private static boolean hasPath(URI address) {
    return address.getPath() != null && address.getPath().length() > 1;
  }
}
