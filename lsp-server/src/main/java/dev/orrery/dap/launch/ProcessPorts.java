package dev.orrery.dap.launch;

import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ports of this machine that a process listens at. Blocks; any thread. */
final class ProcessPorts {
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ProcessPorts() {}

  /** Whether this machine tells: Linux does. */
  static boolean areTold() {
    return Files.isDirectory(Path.of("/proc/self/net"));
  }

  /** None if the machine does not tell. */
  static List<Integer> of(long pid) throws IOException {
    if (!areTold()) {
      return List.of();
    }
    Path folder = Path.of("/proc", Long.toString(pid));
    Set<String> sockets = sockets(folder.resolve("fd"));
    List<Integer> ports = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = folder.resolve("net").resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] words = line.trim().split("\\s+");
        if (words.length > INODE
            && words[STATE].equals(LISTENING)
            && sockets.contains(words[INODE])) {
          String address = words[ADDRESS];
          ports.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16));
        }
      }
    }
    return ports;
  }

  /** The numbers of a process's sockets. */
  private static Set<String> sockets(Path folder) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        try {
          String target = Files.readSymbolicLink(file).toString();
          if (target.startsWith("socket:[")) {
            sockets.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (IOException _) {
          // Closed meanwhile.
        }
      }
    }
    return sockets;
  }

  /** Has a program open its inspector. Others would be ended by the signal: they do not get it. */
  static void signal(long pid) throws IOException {
    if (!isRuntime(pid)) {
      throw new IOException("Process " + pid + " is no program that can be debugged.");
    }
    try {
      int code = new ProcessBuilder("kill", "-USR1", Long.toString(pid)).start().waitFor();
      if (code != 0) {
        throw new IOException(
            "Process " + pid + " cannot be reached: it belongs to somebody else.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean isRuntime(long pid) throws IOException {
    if (RuntimeSockets.ofUser(System.getenv()).find(pid) != null) {
      return true;
    }
    String command = ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("");
    return Path.of(command).endsWith("node");
  }
}
