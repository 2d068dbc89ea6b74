package dev.orrery.dap.launch;

import java.util.concurrent.CompletableFuture;

/** A process that was started for a client. Any thread. */
public interface DebuggedProcess {
  long pid();

  /**
   * Completes with the exit code when the process has ended and all it wrote was handed on; with null
   * if the code cannot be known.
   */
  CompletableFuture<Integer> ended();

  /** Asks the process to end. */
  void terminate();

  /** Ends the process and those it has started. */
  void kill();
}
