package dev.orrery.runtime.inspect;

/** What is measured from a program's begin to its end, as its options ask for. JS thread only. */
public interface ProgramProfiles {
  /** The program is about to begin. */
  void begin();

  /** The program ends: writes the files. What is done already is not done again. */
  void end();
}
