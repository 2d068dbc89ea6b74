package dev.orrery.runtime.engine.evaluation;

/** Ends what runs: no handler of the program catches it and no finally block runs for it. */
public final class Termination extends Error {
  private static final long serialVersionUID = 1L;

  public Termination() {
    super("Execution was terminated", null, false, false);
  }
}
