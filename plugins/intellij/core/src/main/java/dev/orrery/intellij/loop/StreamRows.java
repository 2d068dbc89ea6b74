package dev.orrery.intellij.loop;

import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.model.explain.Words;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of streams. */
final class StreamRows {
  private StreamRows() {}

  static StreamRow of(StreamState stream, Words words) {
    ReadSide read = stream.readable();
    WriteSide write = stream.writable();
    List<String> held = new ArrayList<>();
    long fill = 0;
    if (write != null) {
      held.add(Sizes.of(write.buffered(), write.highWaterMark(), write.objectMode()) + " to write");
      fill = write.fillPercent();
    }
    if (read != null) {
      held.add(Sizes.of(read.buffered(), read.highWaterMark(), read.objectMode()) + " to read");
      fill = Math.max(fill, read.fillPercent());
    }
    return new StreamRow(
        stream.className(),
        state(read, write),
        String.join(", ", held),
        (int) Math.min(fill, Integer.MAX_VALUE),
        write != null && write.isFull(),
        words.place(stream.site()),
        stream.site());
  }

  private static String state(ReadSide read, WriteSide write) {
    if (write != null && write.isFull()) {
      return "waits for drain";
    } else if (read == null) {
      return write != null && write.finished() ? "finished" : "open";
    } else if (read.ended()) {
      return "ended";
    }
    return read.flowing() == null ? "not read yet" : read.flowing() ? "flowing" : "paused";
  }
}
