package dev.orrery.lsp.predict;

import dev.orrery.protocol.model.explain.ExplainReport;
import java.nio.file.Path;
import java.util.List;

/**
 * A run and what it printed.
 *
 * @param stopped why it was stopped, a sentence, or null if it ended by itself
 * @param folder it was run in
 */
record Observed(List<Line> lines, ExplainReport report, String stopped, Path folder) {
  Observed {
    lines = List.copyOf(lines);
  }
}
