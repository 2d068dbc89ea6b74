package dev.orrery.gui.state.stream;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import java.util.ArrayList;
import java.util.List;

/** A stream without a pipe, for the table. */
public record StreamRow(StreamState stream, boolean closed) {
  private static final int CLOSED = 100;

  /** Those that are open, then those that were closed last. */
  public static List<StreamRow> of(LoopState state, Pipelines pipelines) {
    List<StreamRow> rows = new ArrayList<>();
    pipelines.others().forEach(stream -> rows.add(new StreamRow(stream, false)));
    state.closedStreams().reversed().stream()
        .limit(CLOSED)
        .forEach(stream -> rows.add(new StreamRow(stream, true)));
    return rows;
  }

  public String state() {
    if (stream.errored()) {
      return closed ? "closed after an error" : "errored";
    }
    return closed ? "closed" : StreamWords.flow(stream);
  }

  public String readable() {
    ReadSide side = stream.readable();
    return side == null ? "" : StreamWords.fill(side) + ", " + StreamWords.read(side);
  }

  public String writable() {
    WriteSide side = stream.writable();
    return side == null ? "" : StreamWords.fill(side) + ", " + StreamWords.written(side);
  }

  public String backPressure() {
    WriteSide side = stream.writable();
    return side == null ? "" : StreamWords.backPressure(side);
  }
}
