package dev.orrery.runtime.cli;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.InspectorPort;
import dev.orrery.runtime.os.JvmSignals;
import dev.orrery.runtime.os.SystemException;

/** SIGUSR1 opens the inspector's port. */
final class InspectorSignal {
  private InspectorSignal() {}

  /** Handles it from a moment later on: start-up shall not wait for that. */
  static void handleSoon(Environment environment) {
    Thread thread = new Thread(() -> handle(environment), "orrery-sigusr1");
    thread.setDaemon(true);
    thread.start();
  }

  private static void handle(Environment environment) {
    try {
      JvmSignals.handle("USR1", () -> InspectorPort.openSoon(environment));
    } catch (SystemException _) {
      // The JVM keeps the signal for itself: it was told to, by an option of its own.
    }
  }
}
