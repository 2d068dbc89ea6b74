package dev.orrery.distribution;

import java.io.IOException;
import java.util.List;

/** Runs a program with the builder's standard streams and waits for it. */
final class Command {
  private Command() {}

  /**
   * Runs {@code command} to its end.
   *
   * @throws IOException if it cannot be started or does not exit with 0
   */
  static void run(String... command) throws IOException, InterruptedException {
    run(List.of(command));
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(command.getFirst() + " exited with " + status);
    }
  }
}
