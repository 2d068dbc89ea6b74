package dev.orrery.runtime.cli;

import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.runtime.cli.tool.GuiProcess;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.observe.gate.GateListener;
import dev.orrery.runtime.observe.gate.LoopGate;
import dev.orrery.runtime.observe.gate.Pause;
import dev.orrery.runtime.observe.serve.EventLoopService;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * {@code --visualize}: the program is held before its first line until a visualizer has attached, so
 * that nothing escapes it. Without a visualizer it runs as ever.
 */
final class VisualizedRun {
  static final String OPTION = "--visualize";

  /** The program goes on once the visualizer is there; as without a value. */
  private static final String RUNNING = "running";

  /** The program stays before its first line. */
  private static final String PAUSED = "paused";

  /** A visualizer started this process, and attaches to it. */
  private static final String AWAITED = "awaited";

  private VisualizedRun() {}

  /** Before the program, on the loop thread. */
  static void prepare(Environment environment) throws BadOption {
    String mode = environment.option(OPTION) instanceof String given ? given : RUNNING;
    ProcessBuilder visualizer =
        switch (mode) {
          case RUNNING -> command("--resume");
          case PAUSED -> command();
          case AWAITED -> null;
          default -> throw new BadOption(OPTION + " must be running or paused, not " + mode);
        };
    try {
      RuntimeSockets.ofUser(environment.config().env());
      LoopGate gate = environment.gate();
      gate.addListener(new Opening(environment, gate));
      gate.pause();
      if (visualizer == null) {
        // Whoever started it may be gone before it attaches.
        ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(gate::resume));
      } else {
        watch(visualizer.start(), gate);
      }
    } catch (IOException e) {
      throw new BadOption(OPTION + ": no visualizer can attach: " + e.getMessage());
    }
  }

  /**
   * Opens the socket once the loop stands: what a client asks for then, such as to record, comes
   * about before anything of the program.
   */
  private record Opening(Environment environment, LoopGate gate) implements GateListener {
    @Override
    public void paused(Pause pause) {
      gate.removeListener(this);
      try {
        EventLoopService service = new EventLoopService(environment.observation(), () -> gate);
        service.awaitSession();
        AttachPoint.open(service, environment);
      } catch (IOException e) {
        System.err.println("orrery: no visualizer can attach: " + e.getMessage());
        gate.resume();
      }
    }
  }

  private static ProcessBuilder command(String... options) throws BadOption {
    String pid = Long.toString(ProcessHandle.current().pid());
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = pid;
    ProcessBuilder command = GuiProcess.besideProgram(args);
    if (command == null) {
      throw new BadOption(OPTION + ": " + GuiProcess.ABSENT);
    }
    return command;
  }

  /** Lets the program go if its visualizer ends, and says so if it could not be started. */
  private static void watch(Process visualizer, LoopGate gate) {
    Thread thread = new Thread(() -> report(visualizer, gate), "orrery-visualizer");
    thread.setDaemon(true);
    thread.start();
  }

  private static void report(Process visualizer, LoopGate gate) {
    String said = null;
    try (BufferedReader errors = visualizer.errorReader()) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        said = said == null ? line : said;
      }
      if (visualizer.waitFor() != 0) {
        System.err.println(said == null ? "orrery: the visualizer has failed" : said);
      }
    } catch (IOException e) {
      System.err.println("orrery: the visualizer cannot be read: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      gate.resume();
    }
  }
}
