package dev.orrery.dap.launch;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.protocol.connection.InspectorList;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds forked programs that wait for a debugger though nobody hears them say so, since their parent keeps
 * their errors to itself. Linux only: elsewhere nobody tells which ports a process has. Session thread.
 */
final class ForkWatch {
  private static final long LOOK_MS = 1000;

  private final SessionThread thread;
  private final ProcessHandle program;
  private final Consumer<URI> found;

  /** Those that need not be looked at again. */
  private final Set<Long> known = new HashSet<>();

  /** {@code found}: gets addresses, also such as are known already. */
  ForkWatch(SessionThread thread, ProcessHandle program, Consumer<URI> found) {
    this.thread = thread;
    this.program = program;
    this.found = found;
  }

  /** Looks from time to time until the program has ended. */
  void begin() {
    thread.later(
        LOOK_MS,
        () -> {
          if (program.isAlive()) {
            thread.blocking(this::look).whenComplete((_, _) -> begin());
          }
        });
  }

  private Void look() {
    for (ProcessHandle child : program.descendants().toList()) {
      if (!known.contains(child.pid()) && isWaiting(child)) {
        URI address = inspector(child.pid());
        if (address != null) {
          known.add(child.pid());
          thread.execute(() -> found.accept(address));
        }
      }
    }
    return null;
  }

  /** Null if it has not opened it yet, or has ended: it is looked at again if it has not. */
  private static URI inspector(long pid) {
    try {
      for (int port : ProcessPorts.of(pid)) {
        try {
          return InspectorList.firstAt(URI.create("ws://127.0.0.1:" + port));
        } catch (IOException _) {
          // A port of the program's own.
        }
      }
    } catch (IOException _) {
      // It has ended.
    }
    return null;
  }

  private static boolean isWaiting(ProcessHandle child) {
    return arguments(child).stream()
        .anyMatch(each -> each.matches("--inspect-(wait|brk)=127\\.0\\.0\\.1:0"));
  }

  /** A JVM tells the first 4096 bytes of a command line only; Linux tells all of it. */
  private static List<String> arguments(ProcessHandle child) {
    Path all = Path.of("/proc", Long.toString(child.pid()), "cmdline");
    try {
      return List.of(Files.readString(all, StandardCharsets.ISO_8859_1).split("\0"));
    } catch (IOException _) {
      // It has ended, or this is no Linux.
      return child.info().arguments().map(List::of).orElse(List.of());
    }
  }
}
