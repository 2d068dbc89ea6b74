package dev.orrery.dap.launch;

import dev.orrery.protocol.connection.InspectorList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds inspectors. Blocks; any thread. Its IOExceptions have sentences for people. */
public final class InspectorAddress {
  private static final long LOOK_MS = 50;
  private static final int DEFAULT_PORT = 9229;

  /** A program can be told from others a moment after its start only. */
  private static final long SOCKET_MS = 3000;

  private InspectorAddress() {}

  /** Where a program's inspector is, as soon as it is there. */
  public static URI of(AttachSettings settings) throws IOException {
    if (settings.websocketAddress() != null) {
      return parse(settings.websocketAddress());
    }
    return settings.processId() == 0
        ? await(settings.address(), settings.port(), settings.timeoutMs())
        : ofProcess(settings.processId(), settings.timeoutMs());
  }

  private static URI parse(String address) throws IOException {
    try {
      URI uri = URI.create(address);
      boolean hasPath = uri.getPath() != null && uri.getPath().length() > 1;
      return hasPath ? uri : InspectorList.firstAt(uri);
    } catch (IllegalArgumentException e) {
      throw new IOException(address + " is no address of an inspector.", e);
    }
  }

  /** The program at a port, once there is one. */
  public static URI await(String host, int port, long patienceMs) throws IOException {
    URI address = URI.create("ws://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    return await(
        () -> InspectorList.firstAt(address),
        patienceMs,
        "No inspector answers at " + host + ":" + port + ".");
  }

  /** Programs open their inspector when they get the signal USR1, as Node's do. */
  private static URI ofProcess(long pid, long patienceMs) throws IOException {
    if (ProcessHandle.of(pid).isEmpty()) {
      throw new IOException("There is no process " + pid + ".");
    }
    String problem =
        "Process " + pid + " opens no inspector: it is no program that can be debugged.";
    try {
      return ofListening(pid);
    } catch (IOException _) {
      await(
          () -> {
            ProcessPorts.signal(pid);
            return null;
          },
          Math.min(patienceMs, SOCKET_MS),
          problem);
      return await(() -> ofListening(pid), patienceMs, problem);
    }
  }

  private static URI ofListening(long pid) throws IOException {
    IOException last = new IOException("no port");
    List<Integer> ports = ProcessPorts.areTold() ? ProcessPorts.of(pid) : List.of(DEFAULT_PORT);
    for (int port : ports) {
      try {
        return InspectorList.firstAt(URI.create("ws://127.0.0.1:" + port));
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private interface Attempt {
    URI find() throws IOException;
  }

  private static URI await(Attempt attempt, long patienceMs, String problem) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
    while (true) {
      try {
        return attempt.find();
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw new IOException(problem, e);
        }
      }
      try {
        Thread.sleep(LOOK_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** A port that nobody has at the moment. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
