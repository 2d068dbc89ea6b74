package dev.orrery.protocol.connection;

import java.io.IOException;

/** Runs small programs to their end and records them. Any thread. */
public interface ProgramRunner {
  /**
   * Runs a program; returns when it has ended or has been stopped for taking too long.
   *
   * @param seed perturbs its schedule where Node promises none; 0: does not
   * @throws IOException with a sentence for people if it could not be run
   * @throws InterruptedException after the program has been stopped
   */
  ProgramRun run(Snippet program, long seed) throws IOException, InterruptedException;
}
