package dev.orrery.protocol.model.lint;

/** How bad a finding is. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Costs time or memory, or hides errors. */
  WARNING,
  /** The program has failed or will. */
  ERROR
}
