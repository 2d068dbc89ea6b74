package dev.orrery.intellij.verify;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own: what JetBrains' tools bring must not meet ours. */
final class JavaProgram {
  static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final long PATIENCE_S = 120;

  private JavaProgram() {}

  /**
   * Runs one to its end.
   *
   * @param words options, class and arguments
   * @return what it has printed
   */
  static String run(List<Path> classPath, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(JDK.resolve("bin/java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.addAll(words);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end: " + output);
    }
    return output;
  }
}
