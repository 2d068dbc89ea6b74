package dev.orrery.inspector.files;

import dev.orrery.runtime.inspect.InspectedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A file that options name, or that has a name made of the time and the process. */
record OutputFile(InspectedRuntime runtime, Path path) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss");

  /**
   * The file of an option.
   *
   * @param option whose variants with {@code -dir} and {@code -name} say where
   * @param prefix of a made name
   * @param extension with its dot
   */
  static OutputFile of(InspectedRuntime runtime, String option, String prefix, String extension) {
    String name =
        runtime.option(option + "-name") instanceof String given
            ? given.replace("${pid}", pid())
            : madeName(prefix, 1, extension);
    return new OutputFile(runtime, folder(runtime, runtime.option(option + "-dir")).resolve(name));
  }

  /** The folder that is given, else that of {@code --diagnostic-dir}, else the program's. */
  static Path folder(InspectedRuntime runtime, Object given) {
    Object folder = given == null ? runtime.option("--diagnostic-dir") : given;
    return Path.of(runtime.resolvePath(folder instanceof String text ? text : "."));
  }

  /** Such as {@code CPU.20260131.235959.4711.0.001.cpuprofile}. */
  static String madeName(String prefix, int number, String extension) {
    return "%s.%s.%s.0.%03d%s"
        .formatted(prefix, TIME.format(LocalDateTime.now()), pid(), number, extension);
  }

  static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  /** Writes the file and makes its folder; what fails is said on standard error. */
  void write(String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      runtime.writeError("Failed to write " + path + ": " + e.getMessage() + "\n");
    }
  }
}
