package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.os.PosixTty;
import java.util.HashMap;
import java.util.Map;

/** Terminals in raw mode and the attributes they had before; all restored at the end. */
final class TerminalModes implements AutoCloseable {
  private final Map<Integer, byte[]> original = new HashMap<>();

  TerminalModes() {
    // A program may end without closing its environment: the terminal must not stay raw.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  synchronized void makeRaw(int fd) {
    byte[] before = original.computeIfAbsent(fd, PosixTty::attributes);
    PosixTty.setAttributes(fd, PosixTty.raw(before.clone()));
  }

  synchronized void restore(int fd) {
    byte[] before = original.remove(fd);
    if (before != null) {
      PosixTty.setAttributes(fd, before);
    }
  }

  @Override
  public synchronized void close() {
    for (int fd : original.keySet().toArray(new Integer[0])) {
      restore(fd);
    }
  }
}
