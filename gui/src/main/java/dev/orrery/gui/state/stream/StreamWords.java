package dev.orrery.gui.state.stream;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.StreamOperation;

/** What the view says of streams, sides and chunks. */
public final class StreamWords {
  private StreamWords() {}

  /** Whether chunks leave a stream. */
  public static String flow(StreamState stream) {
    ReadSide side = stream.readable();
    if (side == null) {
      return stream.writable() != null && stream.writable().finished() ? "finished" : "open";
    }
    if (side.ended()) {
      return "ended";
    }
    return side.flowing() == null ? "not read yet" : side.flowing() ? "flowing" : "paused";
  }

  public static String fill(ReadSide side) {
    return Sizes.of(side.buffered(), side.highWaterMark(), side.objectMode());
  }

  public static String fill(WriteSide side) {
    return Sizes.of(side.buffered(), side.highWaterMark(), side.objectMode());
  }

  public static String read(ReadSide side) {
    return Sizes.of(side.delivered(), side.objectMode()) + " read";
  }

  public static String written(WriteSide side) {
    return Sizes.of(side.written(), side.objectMode()) + " written";
  }

  /** How often write() returned false, drain came, and was not waited for; "" if never. */
  public static String backPressure(WriteSide side) {
    if (side.falseWrites() == 0) {
      return "";
    }
    String text = side.falseWrites() + "× false, " + side.drains() + "× drain";
    return side.ignoredWrites() == 0 ? text : text + ", " + side.ignoredWrites() + "× ignored";
  }

  /** All that is held in buffers: bytes and objects. */
  public static String held(LoopState state) {
    long bytes = 0;
    long objects = 0;
    for (StreamState stream : state.streams()) {
      ReadSide read = stream.readable();
      if (read != null) {
        bytes += read.objectMode() ? 0 : read.buffered();
        objects += read.objectMode() ? read.buffered() : 0;
      }
      WriteSide write = stream.writable();
      if (write != null) {
        bytes += write.objectMode() ? 0 : write.buffered();
        objects += write.objectMode() ? write.buffered() : 0;
      }
    }
    String text = Sizes.of(bytes, false) + " held in buffers";
    return objects == 0 ? text : text + ", and " + Sizes.of(objects, true);
  }

  /** Everything about a stream, a line each. */
  public static String tip(StreamState stream, LoopState state) {
    Words words = new Words(state.program().cwd());
    StringBuilder text = new StringBuilder(stream.className());
    if (stream.site() != null) {
      text.append("\nmade at ").append(words.place(stream.site()));
    }
    WriteSide write = stream.writable();
    if (write != null) {
      text.append("\nwritable: ").append(fill(write)).append(" wait, ").append(written(write));
      text.append(" in ").append(write.chunks()).append(" chunks");
      text.append("\n  at most ").append(Sizes.of(write.peak(), write.objectMode()));
      if (write.falseWrites() > 0) {
        text.append("\n  ").append(backPressure(write)).append(", waited for drain ");
        text.append(Words.time(waited(write, state)));
      }
      if (write.ignoredWrites() > 0) {
        text.append("\n  ").append(write.ignoredWrites()).append(" writes did not wait for drain");
      }
    }
    ReadSide read = stream.readable();
    if (read != null) {
      text.append("\nreadable: ").append(fill(read)).append(" wait, ").append(read(read));
      text.append("\n  ").append(flow(stream)).append(", paused ").append(read.pauses());
      text.append(" times, at most ").append(Sizes.of(read.peak(), read.objectMode()));
    }
    return text.toString();
  }

  private static long waited(WriteSide side, LoopState state) {
    return side.fullNs() + (side.isFull() ? state.timeNs() - side.fullSinceNs() : 0);
  }

  /** Everything about a chunk, a line each. */
  public static String tip(Chunk chunk, StreamState to, LoopState state) {
    boolean objects = to.writable() != null && to.writable().objectMode();
    String ago = Words.time(Math.max(0, state.timeNs() - chunk.op().time())) + " ago";
    if (chunk.op().operation() == StreamOperation.DRAIN) {
      return "drain, " + ago + "\n" + to.className() + " has room again";
    }
    StringBuilder text = new StringBuilder(Sizes.of(chunk.op().bytes(), objects));
    text.append(" to ").append(to.className()).append(", ").append(ago);
    if (chunk.op().operation() == StreamOperation.WRITE_FALSE) {
      text.append("\nwrite() returned false: ");
      text.append(Sizes.of(chunk.op().buffered(), chunk.op().highWaterMark(), objects));
      text.append(" wait");
    }
    if (!chunk.text().isEmpty()) {
      text.append("\n").append(chunk.text());
    }
    if (!objects && !chunk.hex().isEmpty()) {
      text.append("\n").append(chunk.hex());
    }
    return text.toString();
  }
}
