package dev.orrery.inspector.debug;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * Keeps a pause whole when a part of it cannot be shown: the part is left out, and what was wrong is
 * logged. The program stands at a place that clients must hear of, whatever else is there.
 */
public final class Attempt {
  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  private Attempt() {}

  /** {@code otherwise}: what stands for the part if it fails. */
  public static <T> T of(String part, Supplier<T> code, T otherwise) {
    try {
      return code.get();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // What ends the program is neither of them, and goes on.
      LOG.log(Level.WARNING, () -> "no " + part + " in a pause", e);
      return otherwise;
    }
  }

  static void run(String part, Runnable code) {
    of(
        part,
        () -> {
          code.run();
          return null;
        },
        null);
  }
}
