package dev.orrery.protocol.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingMemoryTest {
  private static final int RECORDS = 1_000_000;

  @Test
  void noBlockIsMuchLargerThanTheLimit() throws IOException {
    AtomicInteger largest = new AtomicInteger();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {}

          @Override
          public void write(byte[] bytes, int offset, int length) {
            largest.accumulateAndGet(length, Math::max);
          }
        };
    RecordingWriter writer = new RecordingWriter(out, new StringTable(), new SiteTable());
    String preview = "x".repeat(1000);
    for (int i = 0; i < 10_000; i++) {
      writer.detail(i, i, preview);
    }
    assertThat(largest.get())
        .isBetween(RecordingWriter.BLOCK_SIZE, RecordingWriter.BLOCK_SIZE + 1100);
  }

  @Test
  void aLargeFileIsReadAsItComes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large");
    StringTable strings = new StringTable();
    int type = strings.intern("Timeout");
    try (RecordingWriter writer = RecordingWriter.create(file, strings, new SiteTable())) {
      for (int i = 0; i < RECORDS; i++) {
        writer.workStart(i * 1000L, i, type);
      }
    }
    long count = 0;
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (LoopRecord next = reader.next(); next != null; next = reader.next()) {
        assertThat(next.time()).isEqualTo(count * 1000);
        count++;
      }
    }
    assertThat(count).isEqualTo(RECORDS);
  }

  @Test
  void theReaderTakesOneBlockAtATime() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingWriter writer = new RecordingWriter(out, new StringTable(), new SiteTable());
    for (int i = 0; i < RECORDS; i++) {
      writer.before(i, i);
    }
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    int size = in.available();
    try (RecordingReader reader = new RecordingReader(in)) {
      reader.next();
      assertThat(size - in.available()).isLessThan(RecordingWriter.BLOCK_SIZE + 100);
    }
    assertThat(size).isGreaterThan(10 * RecordingWriter.BLOCK_SIZE);
  }

  @Test
  void aFullDiskStopsTheWriter() throws IOException {
    OutputStream full =
        new OutputStream() {
          private boolean header = true;

          @Override
          public void write(int b) {}

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!header) {
              throw new IOException("No space left on device");
            }
            header = false;
          }
        };
    RecordingWriter writer = new RecordingWriter(full, new StringTable(), new SiteTable());
    writer.before(1, 2);
    Assertions.assertThatThrownBy(writer::flush).isInstanceOf(UncheckedIOException.class);
    Assertions.assertThatIllegalStateException().isThrownBy(() -> writer.before(2, 2));
    writer.close();
  }
}
