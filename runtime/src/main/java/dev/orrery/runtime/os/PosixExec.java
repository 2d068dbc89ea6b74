package dev.orrery.runtime.os;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes this process another program's. */
public final class PosixExec {
  private static final CFunction EXECV = new CFunction("execv");

  private PosixExec() {}

  /**
   * Runs another program instead of this one, with the same process id, environment, working
   * directory and standard streams. Comes back only with an error.
   *
   * @param command the program's path and its arguments
   * @throws SystemException if the program cannot be run
   */
  public static void replace(List<String> command) {
    try (Scratch scratch = Scratch.push()) {
      List<byte[]> words =
          command.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
      EXECV.check(
          scratch,
          "execv",
          scratch.cString(command.getFirst()),
          scratch.cStrings(words, words.size()));
    }
  }
}
