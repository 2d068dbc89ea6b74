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
   * Writes a recording, as {@code --record} would have. Of one that has forgotten its beginning it
   * says how many records are missing.
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
    Tape tape = session.tape();
    long end = tape.end();
    long at = tape.begin();
    long count = 0;
    if (at > 0) {
      // As if the recorder had come this late.
      LoopRecord first = tape.get(at);
      to.accept(start(session.moment().state().program(), first.time()));
      to.accept(new LoopRecord.Dropped(first.time(), at - 1));
      count = 2;
    }
    while (at < end) {
      LoopRecord next = tape.get(at++);
      if (next != null) {
        to.accept(next);
        count++;
      }
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
