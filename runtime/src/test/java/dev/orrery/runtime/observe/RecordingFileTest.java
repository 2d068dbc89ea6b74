package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.file.RecordingEnd;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.Dropped;
import dev.orrery.protocol.record.LoopRecord.Gc;
import dev.orrery.protocol.record.LoopRecord.ProgramExit;
import dev.orrery.protocol.record.LoopRecord.ProgramStart;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings on disk. */
class RecordingFileTest {
  @TempDir Path folder;

  private final FakeRuntime runtime = new FakeRuntime();
  private final Observation observation = new Observation(runtime, runtime.clock);
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("run.orrec");
  }

  private List<LoopRecord> recorded() throws IOException {
    List<LoopRecord> records = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.forEachRemaining(records::add)).isEqualTo(RecordingEnd.COMPLETE);
    }
    records.removeIf(Gc.class::isInstance);
    return records;
  }

  @Test
  void theFileHasWhatAReaderGets() throws IOException {
    List<LoopRecord> live = new ArrayList<>();
    try (RecordingFile recording =
            RecordingFile.start(observation, file, RecordingOptions.DEFAULT);
        RecordSubscription subscription = observation.start(RecordingOptions.DEFAULT)) {
      assertThat(recording).isNotNull();
      runtime.site = new Site("f", "main.js", 1, 2);
      for (int i = 2; i < 1000; i++) {
        runtime.observer.init(i, "Timeout", 1, ResourceKind.RESOURCE, i + " ms");
        runtime.observer.before(i);
        runtime.observer.after(i);
        runtime.clock.advance(1);
      }
      runtime.observer.programExit(0);
      subscription.reader().read(live::add, Integer.MAX_VALUE);
    }
    live.removeIf(Gc.class::isInstance);
    assertThat(live).hasSize(1 + 998 * 3 + 1).last().isInstanceOf(ProgramExit.class);
    assertThat(recorded()).isEqualTo(live);
    assertThat(observation.isRecording()).isFalse();
  }

  @Test
  void aDumpHasTheLatestRecordsAndSaysWhatItLacks() throws IOException {
    try (RecordSubscription subscription =
        observation.start(RecordingOptions.DEFAULT.withCapacity(32))) {
      assertThat(subscription).isNotNull();
      for (int i = 1; i <= 100; i++) {
        runtime.observer.destroy(i);
      }
      RecordingFile.dump(observation, file);
    }
    List<LoopRecord> records = recorded();
    assertThat(records.getFirst()).isInstanceOf(ProgramStart.class);
    assertThat(records.get(1)).isEqualTo(new Dropped(0, 101 - 31));
    assertThat(records).hasSize(2 + 31).last().isEqualTo(new LoopRecord.Destroy(0, 100));
  }
}
