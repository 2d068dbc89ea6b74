package dev.orrery.protocol.record;

/** Where a line of output came from. */
public enum ConsoleLevel {
  LOG,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  TRACE,
  /** Written to {@code process.stdout} without console. */
  STDOUT,
  /** Written to {@code process.stderr} without console. */
  STDERR
}
