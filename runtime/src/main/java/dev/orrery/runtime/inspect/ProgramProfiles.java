package dev.orrery.runtime.inspect;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What is measured from a program's begin to its end, as its options ask for. JS thread only. */
public interface ProgramProfiles {
  /** The program is about to begin. */
  void begin();

  /** Writes a file of what {@code NODE_V8_COVERAGE} has had counted since the last one. */
  void takeCoverage();

  /** Counts no longer. */
  void stopCoverage();

  /** Records trace events of these categories from now on, and no others. */
  void trace(List<String> categories);

  /** Writes a heap snapshot to a file with a name of its own; returns that. */
  String writeHeapSnapshot();

  /** Writes a heap snapshot. */
  void writeHeapSnapshot(Writer out) throws IOException;

  /** The program ends: writes the files. What is done already is not done again. */
  void end();
}
