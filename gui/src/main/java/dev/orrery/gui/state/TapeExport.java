package dev.orrery.gui.state;

import dev.orrery.protocol.export.ChromeTrace;
import dev.orrery.protocol.file.RecordingWriter;
import dev.orrery.protocol.model.Program;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes what a session knows to files. Blocks; any thread. */
public final class TapeExport {
  private static final int TABLE = 1 << 20;

  private TapeExport() {}

  /**
   * Writes a recording, as {@code --record} would have. It says how many records are missing: at its
   * beginning, or where they were forgotten while it was written.
   *
   * @return how many records were written
   */
  public static long recording(Session session, Path file) throws IOException {
    StringTable strings = new StringTable(TABLE);
    SiteTable sites = new SiteTable(TABLE);
    try (RecordingWriter writer = RecordingWriter.create(file, strings, sites)) {
      return each(session, new RecordEncoder(writer, strings, sites));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes the Trace Event Format, for Perfetto and DevTools. */
  public static long chromeTrace(Session session, Path file) throws IOException {
    try (ChromeTrace trace = ChromeTrace.create(file)) {
      return each(session, trace);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long each(Session session, Consumer<LoopRecord> to) {
    return each(session.tape(), session.moment().state().program(), to);
  }

  static long each(Tape tape, Program program, Consumer<LoopRecord> to) {
    long end = tape.end();
    long count = 0;
    long missing = 0;
    for (long at = 0; at < end; ) {
      LoopRecord next = tape.get(at);
      if (next == null) {
        long known = Math.clamp(tape.begin(), at + 1, end);
        missing += known - at;
        at = known;
        continue;
      }
      if (missing > 0) {
        if (count == 0) {
          // As if the recorder had come this late; a start was among those that are missing.
          to.accept(start(program, next.time()));
          count++;
          missing--;
        }
        to.accept(new LoopRecord.Dropped(next.time(), missing));
        count++;
        missing = 0;
      }
      to.accept(next);
      count++;
      at++;
    }
    return count;
  }

  private static LoopRecord start(Program program, long time) {
    return new LoopRecord.ProgramStart(
        time,
        program.pid(),
        program.wallClockMs(),
        0,
        program.version(),
        program.cwd(),
        program.argv());
  }
}
