package dev.orrery.runtime.cli.tool;

import java.io.File;
import java.util.List;

/** How the visualizer is started, in the foreground or beside a program. */
public final class GuiProcess {
  /** Said where the image has none. */
  public static final String ABSENT =
      "there is no visualizer here: the image was built without lib/gui";

  private static final String MAIN = "dev.orrery.gui.Main";

  private GuiProcess() {}

  /** Runs it in the foreground, or null if there is none. */
  static ProcessBuilder inForeground(List<String> args) {
    List<String> command = command(args);
    return command == null ? null : new ProcessBuilder(command).inheritIO();
  }

  /**
   * Runs it beside a program, whose terminal it leaves alone: it outlives Ctrl-C and Ctrl-Z, and
   * writes nothing but a pipe of errors. Null if there is none.
   */
  public static ProcessBuilder besideProgram(String... args) {
    List<String> command = command(List.of(args));
    if (command == null) {
      return null;
    }
    if (File.separatorChar == '/') {
      // Signals that are ignored stay so in what is executed.
      command.addAll(
          0, List.of("/bin/sh", "-c", "trap '' INT QUIT HUP TSTP TTOU; exec \"$@\"", "sh"));
    }
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static File nothing() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }

  private static List<String> command(List<String> args) {
    List<String> command = ImageProcess.VISUALIZER.commandHere(MAIN);
    if (command != null) {
      command.addAll(args);
    }
    return command;
  }
}
