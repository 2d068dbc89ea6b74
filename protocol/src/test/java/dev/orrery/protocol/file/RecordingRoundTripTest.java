package dev.orrery.protocol.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.RandomRecords;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.RecordKind;
import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.SlotDecoder;
import dev.orrery.protocol.record.StringTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingRoundTripTest {
  @Test
  void everyKindSurvives() throws IOException {
    RandomRecords random = new RandomRecords(7);
    List<LoopRecord> records = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      for (RecordKind kind : RecordKind.values()) {
        records.add(random.next(kind));
      }
    }
    assertThat(Recordings.read(Recordings.write(records))).isEqualTo(records);
  }

  @Test
  void entriesOfTwoRecordsAreThoseTwo() throws IOException {
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    int type = strings.intern("TickObject");
    int callback = sites.intern(new Site("f", "file:///a.js", 1, 1));
    int site = sites.intern(new Site("g", "file:///a.js", 2, 2));
    List<LoopRecord> single = new ArrayList<>();
    SlotDecoder decoder = new SlotDecoder(strings, sites);
    RecordWriter records =
        new RecordWriter() {
          @Override
          public void slot(long time, long head, long a, long b, long c, Object attachment) {
            single.add(decoder.decode(time, head, a, b, c, attachment));
          }
        };
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (RecordingWriter recording = new RecordingWriter(file, strings, sites)) {
      for (RecordWriter writer : List.of(records, recording)) {
        writer.tickQueued(10, type, 1L << 40, 7, 8, callback, site);
        writer.before(11, 1L << 40);
        writer.tickQueued(12, type, 1, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0);
        writer.ended(9, 1L << 40);
        writer.ended(20, 1);
      }
    }
    assertThat(single).hasSize(9);
    assertThat(Recordings.read(file.toByteArray())).isEqualTo(single);
  }

  @Test
  void aClosedRecordingIsComplete() throws IOException {
    byte[] file = Recordings.write(List.of(new LoopRecord.Before(1, 2)));
    try (RecordingReader reader = new RecordingReader(new ByteArrayInputStream(file))) {
      assertThat(reader.end()).isNull();
      assertThat(reader.forEachRemaining(_ -> {})).isEqualTo(RecordingEnd.COMPLETE);
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void flushMakesARecordReadable() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingWriter writer = new RecordingWriter(out, new StringTable(), new SiteTable());
    writer.before(5, 6);
    int before = out.size();
    writer.flush();
    writer.flush();
    assertThat(out.size()).isGreaterThan(before);
    assertThat(Recordings.read(out.toByteArray())).containsExactly(new LoopRecord.Before(5, 6));
  }

  @Test
  void ageFlushes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingWriter writer = new RecordingWriter(out, new StringTable(), new SiteTable());
    writer.before(5, 6);
    assertThat(Recordings.read(out.toByteArray())).isEmpty();
    writer.after(5 + RecordingWriter.BLOCK_AGE_NS, 6);
    assertThat(Recordings.read(out.toByteArray())).hasSize(2);
  }

  @Test
  void longTextsAreCut() throws IOException {
    String text = "x".repeat(RecordingWriter.MAX_TEXT - 1) + "\ud83d\ude00";
    byte[] file = Recordings.write(List.of(new LoopRecord.Detail(1, 2, text)));
    String expected = "x".repeat(RecordingWriter.MAX_TEXT - 1) + "\u2026";
    assertThat(Recordings.read(file)).containsExactly(new LoopRecord.Detail(1, 2, expected));
  }

  @Test
  void aTypicalRecordTakesFewBytes() throws IOException {
    List<LoopRecord> records =
        LongStream.range(0, 10_000)
            .<LoopRecord>mapToObj(
                i ->
                    i % 2 == 0
                        ? new LoopRecord.Before(i * 1500, 100_000 + i)
                        : new LoopRecord.PhaseEnter(i * 1500, Phase.POLL))
            .toList();
    assertThat(Recordings.write(records).length).isLessThan(10_000 * 6);
  }

  @Test
  void filesAreForTheirOwner(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("recording");
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    try (RecordingWriter writer = RecordingWriter.create(file, strings, sites)) {
      new RecordEncoder(writer, strings, sites).accept(new LoopRecord.Resumed(3));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.next()).isEqualTo(new LoopRecord.Resumed(3));
    }
  }
}
