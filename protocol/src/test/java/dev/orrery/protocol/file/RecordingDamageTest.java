package dev.orrery.protocol.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RandomRecords;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingDamageTest {
  private final List<LoopRecord> records = new ArrayList<>();

  /** File size after each flush, and how many records are whole by then. */
  private final List<int[]> blocks = new ArrayList<>();

  private byte[] file;

  @BeforeEach
  void severalSmallBlocks() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    RandomRecords random = new RandomRecords(3);
    try (RecordingWriter writer = new RecordingWriter(out, strings, sites)) {
      blocks.add(new int[] {out.size(), 0});
      RecordEncoder encoder = new RecordEncoder(writer, strings, sites);
      for (int i = 1; i <= 30; i++) {
        LoopRecord next = random.next();
        records.add(next);
        encoder.accept(next);
        if (i % 6 == 0) {
          writer.flush();
        }
        // Random times are far apart, so blocks also end by age.
        if (out.size() > blocks.getLast()[0]) {
          blocks.add(new int[] {out.size(), i});
        }
      }
    }
    file = out.toByteArray();
  }

  @Test
  void cutAnywhereItGivesEveryWholeBlock() throws IOException {
    for (int length = blocks.getFirst()[0]; length < file.length; length++) {
      int size = length;
      int[] last = blocks.stream().filter(block -> block[0] <= size).toList().getLast();
      List<LoopRecord> read = new ArrayList<>();
      RecordingReader reader = new RecordingReader(new ByteArrayInputStream(file, 0, length));
      RecordingEnd end = reader.forEachRemaining(read::add);
      assertThat(read).isEqualTo(records.subList(0, last[1]));
      assertThat(end).isEqualTo(last[0] == length ? RecordingEnd.OPEN : RecordingEnd.TORN);
    }
  }

  @Test
  void cutWithinItsHeaderItIsRefused() {
    for (int length = 0; length < RecordingFormat.FILE_HEADER; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> Recordings.read(cut)).isInstanceOf(RecordingException.class);
    }
  }

  @Test
  void anyFlippedBitIsNoticed() {
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] damaged = file.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> Recordings.read(damaged)).isInstanceOf(RecordingException.class);
    }
  }

  @Test
  void otherFilesAndVersionsAreRefused() {
    assertThatThrownBy(() -> Recordings.read("{\"traceEvents\":[]}".getBytes()))
        .hasMessage("not an Orrery recording");
    byte[] newer = file.clone();
    newer[RecordingFormat.FILE_HEADER - 1] = 9;
    assertThatThrownBy(() -> Recordings.read(newer))
        .hasMessage("a recording of version 9; this reads version 2");
  }

  /** Nonsense with a right checksum: an error, never another exception and never a hang. */
  @Test
  void nonsenseInAWholeBlockIsAnError() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = file.clone();
      int from = blocks.getFirst()[0] + RecordingFormat.BLOCK_HEADER;
      int length = blocks.get(1)[0] - from;
      for (int j = 0; j < 1 + random.nextInt(4); j++) {
        damaged[from + random.nextInt(length)] = (byte) random.nextInt();
      }
      ByteOutput header = new ByteOutput(RecordingFormat.BLOCK_HEADER);
      int checksum = RecordingFormat.checksum(damaged, from, length);
      header.writeInt(length);
      header.writeInt(checksum);
      header.writeInt(RecordingFormat.check(length, checksum));
      System.arraycopy(header.array(), 0, damaged, from - header.size(), header.size());
      try {
        Recordings.read(damaged);
      } catch (RecordingException e) {
        assertThat(e).hasMessageStartingWith("damaged recording: block at byte ");
      }
    }
  }
}
