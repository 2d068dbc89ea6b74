package dev.orrery.runtime.cli.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * The table on a terminal, with keys. The terminal is given back as it was, however the tool ends.
 * The tool's thread, save for signals.
 */
final class TopTerminal implements AutoCloseable {
  /** How soon signals and the end of the program are noticed. */
  private static final long LOOK_MS = 100;

  /** A pause or step shows after that. */
  private static final long SOON_MS = 150;

  private final Terminal terminal;
  private final Attributes attributes;
  private final TopView view;
  private final List<String> farewell;

  private volatile boolean resized;
  private volatile boolean interrupted;
  private volatile boolean killed;

  TopTerminal(Terminal terminal) {
    this.terminal = terminal;
    this.view = new TopView(terminal);
    this.farewell =
        Stream.of(Capability.exit_ca_mode, Capability.cursor_visible)
            .map(terminal::getStringCapability)
            .filter(Objects::nonNull)
            .toList();
    this.attributes = terminal.enterRawMode();
    terminal.handle(Signal.INT, _ -> interrupted = true);
    terminal.handle(Signal.WINCH, _ -> resized = true);
    // Stopped amidst a table the shell would find the terminal in disorder.
    terminal.handle(Signal.TSTP, Terminal.SignalHandler.SIG_IGN);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    view.resize();
  }

  /**
   * Shows the program on this process's terminal until {@code q}, Ctrl-C, its end, or so many tables.
   *
   * @return false, having done nothing, if it is a terminal on which nothing can be drawn in place
   */
  static boolean run(TopSource program, long intervalMs, long count)
      throws IOException, InterruptedException {
    try (Terminal system = TerminalBuilder.builder().system(true).dumb(true).build()) {
      if (system.getType().startsWith(Terminal.TYPE_DUMB)) {
        return false;
      }
      try (TopTerminal top = new TopTerminal(system)) {
        Thread leaving = new Thread(top::leave, "orrery-top-leave");
        Runtime.getRuntime().addShutdownHook(leaving);
        top.show(program, intervalMs, count);
        if (!top.killed) {
          Runtime.getRuntime().removeShutdownHook(leaving);
        }
      }
      return true;
    }
  }

  void show(TopSource program, long intervalMs, long count)
      throws IOException, InterruptedException {
    long shown = 0;
    long next = now() + intervalMs;
    TopKey key = TopKey.NONE;
    view.draw();
    while (!program.hasEnded() && key != TopKey.QUIT && !interrupted) {
      if (now() >= next) {
        if (shown++ == count) {
          return;
        }
        view.sampled(program.sample());
        view.draw();
        next = now() + intervalMs;
      }
      if (resized) {
        resized = false;
        view.resize();
        view.draw();
      }
      key = key(Math.clamp(next - now(), 1, LOOK_MS));
      if (key != TopKey.NONE) {
        next = Math.min(next, handle(key, program) ? now() + SOON_MS : next);
        view.draw();
      }
    }
  }

  private static long now() {
    return System.nanoTime() / 1_000_000;
  }

  private TopKey key(long waitMs) throws IOException, InterruptedException {
    NonBlockingReader reader = terminal.reader();
    int code = reader.read(waitMs);
    return switch (code) {
      case NonBlockingReader.READ_EXPIRED -> TopKey.NONE;
      case TopKey.ESCAPE -> TopKey.ofSequence(reader);
      default -> TopKey.of(code);
    };
  }

  /** Returns whether there will be something new to see soon. */
  private boolean handle(TopKey key, TopSource program) {
    try {
      switch (key) {
        case PAUSE -> program.pause(!view.isPaused());
        case STEP -> {
          if (!view.isPaused()) {
            view.say("Steps need a loop that stands still: p pauses it.");
            return false;
          }
          program.step();
        }
        default -> {
          view.handle(key);
          return false;
        }
      }
      return true;
    } catch (ToolException e) {
      view.say(e.getMessage());
      return false;
    }
  }

  /** The process is killed. JLine restores the modes of the terminal, and may have closed it. */
  private void leave() {
    killed = true;
    interrupted = true;
    try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
      for (String capability : farewell) {
        Curses.tputs(out, capability);
      }
    }
  }

  @Override
  public void close() {
    if (killed) {
      return;
    }
    farewell.forEach(capability -> Curses.tputs(terminal.writer(), capability));
    terminal.flush();
    terminal.setAttributes(attributes);
  }
}
