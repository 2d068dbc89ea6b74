package dev.orrery.runtime.inspect;

/** What is measured from a program's begin to its end, as its options ask for. JS thread only. */
public interface ProgramProfiles {
  /** The program is about to begin. */
  void begin();

  /** Writes a file of what {@code NODE_V8_COVERAGE} has had counted since the last one. */
  void takeCoverage();

  /** Counts no longer. */
  void stopCoverage();

  /** The program ends: writes the files. What is done already is not done again. */
  void end();
}
