package dev.orrery.runtime.cli.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the visualizer is started: as a process of its own, from the image's folder {@code lib/gui},
 * with the image's JVM. No class of it is known here.
 */
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
    String home = System.getProperty("orrery.home");
    Path jars = home == null ? null : Path.of(home, "lib", "gui");
    if (jars == null || !Files.isDirectory(jars)) {
      return null;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path cache = jars.resolve("gui.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.add("-Xlog:disable");
    command.add("--module-path=" + jars.resolve("javafx"));
    command.add("--add-modules=javafx.controls,javafx.swing");
    command.add("--enable-native-access=javafx.graphics");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dorrery.execPath=" + System.getProperty("orrery.execPath", ""));
    command.add("-cp");
    command.add(classPath(jars));
    command.add(MAIN);
    command.addAll(args);
    return command;
  }

  /** In the order of the names: the cache is for one order. */
  static String classPath(Path folder) {
    String[] names = folder.toFile().list((_, name) -> name.endsWith(".jar"));
    return Arrays.stream(names == null ? new String[0] : names)
        .sorted()
        .map(name -> folder.resolve(name).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
