package dev.orrery.gui.state.learn;

import dev.orrery.protocol.connection.ProgramRun;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.explain.ExplainReport;
import dev.orrery.protocol.model.explain.PrintedLine;
import java.io.IOException;
import java.util.List;

/**
 * What a program printed when it ran, and why in that order.
 *
 * @param lines in order
 */
public record Execution(ProgramRun run, List<PrintedLine> lines) {
  public Execution {
    lines = List.copyOf(lines);
  }

  /**
   * Reads what was recorded.
   *
   * @throws IOException if it cannot be read
   */
  public static Execution of(ProgramRun run) throws IOException {
    ExplainReport.Builder report = new ExplainReport.Builder();
    try (RecordingReader reader = RecordingReader.open(run.recording())) {
      reader.forEachRemaining(report);
    }
    return new Execution(run, report.build().printed());
  }

  /** The lines' texts. */
  public List<String> order() {
    return lines.stream().map(PrintedLine::text).toList();
  }
}
