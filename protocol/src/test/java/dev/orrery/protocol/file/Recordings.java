package dev.orrery.protocol.file;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whole recordings in memory. */
final class Recordings {
  private Recordings() {}

  static byte[] write(List<LoopRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    try (RecordingWriter writer = new RecordingWriter(out, strings, sites)) {
      records.forEach(new RecordEncoder(writer, strings, sites));
    }
    return out.toByteArray();
  }

  static List<LoopRecord> read(byte[] file) throws IOException {
    List<LoopRecord> records = new ArrayList<>();
    try (RecordingReader reader = new RecordingReader(new ByteArrayInputStream(file))) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }
}
