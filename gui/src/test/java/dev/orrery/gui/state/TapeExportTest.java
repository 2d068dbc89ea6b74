package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.file.RecordingEnd;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TapeExportTest {
  private static final String PROGRAM =
      """
      const fs = require('fs');
      setTimeout(function later() { console.log('later'); }, 5);
      fs.createReadStream(__filename).on('data', () => {});
      """;

  @TempDir Path folder;

  private static List<LoopRecord> read(Path file) throws Exception {
    List<LoopRecord> records = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      reader.forEachRemaining(records::add);
      assertThat(reader.end()).isEqualTo(RecordingEnd.COMPLETE);
    }
    return records;
  }

  private Session session() throws Exception {
    Session session =
        new Session(new RecordingFeed(Recorded.run(folder, "setTimeout(() => {}, 5);")));
    session.start();
    Served.await(() -> session.status().over());
    return session;
  }

  @Test
  void whatIsSavedIsWhatWasOpened() throws Exception {
    try (Session session = session()) {
      Path saved = folder.resolve("saved.orrec");
      long count = TapeExport.recording(session, saved);
      assertThat(read(saved)).isEqualTo(read(folder.resolve("run.orrec"))).hasSize((int) count);
    }
  }

  @Test
  void aLiveProgramIsSavedAsItWasSeen() throws Exception {
    try (Served served = Served.start(folder, PROGRAM, true);
        Session session = new Session(served.attach(true))) {
      session.start();
      served.exitCode();
      served.end();
      Served.await(() -> session.status().over());
      Path saved = folder.resolve("live.orrec");
      TapeExport.recording(session, saved);
      List<LoopRecord> records = read(saved);
      assertThat(records).hasSize((int) session.tape().end());
      for (int i = 0; i < records.size(); i++) {
        assertThat(records.get(i)).isEqualTo(session.tape().get(i));
      }
    }
  }

  private static LoopRecord iteration(long number) {
    return new LoopRecord.IterationStart(number, number, number);
  }

  private static void append(Tape tape, LoopModel model, long count) {
    for (long left = count; left > 0; left--) {
      LoopRecord next = iteration(tape.end());
      tape.append(next, model);
      model.apply(next);
    }
  }

  private static long dropped(List<LoopRecord> records) {
    return records.stream()
        .mapToLong(each -> each instanceof LoopRecord.Dropped lost ? lost.count() : 0)
        .sum();
  }

  @Test
  void whatIsForgottenIsCounted() {
    Tape tape = new Tape(2 * Tape.SEGMENT);
    LoopModel model = new LoopModel();
    append(tape, model, 3 * Tape.SEGMENT + 5);
    List<LoopRecord> written = new ArrayList<>();
    long count = TapeExport.each(tape, model.snapshot().program(), written::add);
    assertThat(written).hasSize((int) count);
    assertThat(written.get(0)).isInstanceOf(LoopRecord.ProgramStart.class);
    assertThat(dropped(written)).isEqualTo(tape.begin() - 1);
    assertThat(written.subList(2, written.size())).hasSize((int) (tape.end() - tape.begin()));
  }

  @Test
  void whatIsForgottenMeanwhileIsCountedToo() {
    Tape tape = new Tape(2 * Tape.SEGMENT);
    LoopModel model = new LoopModel();
    append(tape, model, 2 * Tape.SEGMENT);
    long end = tape.end();
    List<LoopRecord> written = new ArrayList<>();
    TapeExport.each(
        tape,
        model.snapshot().program(),
        next -> {
          written.add(next);
          if (written.size() == 10) {
            append(tape, model, Tape.SEGMENT);
          }
        });
    assertThat(written.get(10)).isEqualTo(new LoopRecord.Dropped(Tape.SEGMENT, Tape.SEGMENT - 10));
    assertThat(dropped(written) + written.size() - 1).isEqualTo(end);
  }

  @Test
  void theTraceIsOneThatDevToolsOpens() throws Exception {
    try (Session session = session()) {
      Path file = folder.resolve("trace.json");
      TapeExport.chromeTrace(session, file);
      JsonElement trace = JsonParser.parseString(Files.readString(file));
      JsonArray events =
          trace instanceof JsonObject object
              ? object.getAsJsonArray("traceEvents")
              : trace.getAsJsonArray();
      assertThat(events).isNotEmpty();
      assertThat(events).allSatisfy(each -> assertThat(each.getAsJsonObject().has("ph")).isTrue());
    }
  }
}
