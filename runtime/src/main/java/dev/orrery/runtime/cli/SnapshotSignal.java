package dev.orrery.runtime.cli;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.os.JvmSignals;
import dev.orrery.runtime.os.SystemException;

/** The signal of {@code --heapsnapshot-signal} writes a heap snapshot. */
final class SnapshotSignal {
  private static final String OPTION = "--heapsnapshot-signal";

  private SnapshotSignal() {}

  /** Handles it from now on, if the option is given. */
  static void handle(Environment environment) throws BadOption {
    if (!(environment.option(OPTION) instanceof String signal)) {
      return;
    }
    String name = signal.startsWith("SIG") ? signal.substring("SIG".length()) : signal;
    try {
      JvmSignals.handle(name, environment::writeHeapSnapshotSoon);
    } catch (SystemException _) {
      throw new BadOption(OPTION + " must be a signal that programs may handle, not " + signal);
    }
  }
}
