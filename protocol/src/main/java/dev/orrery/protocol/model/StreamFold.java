package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.StreamInit;
import dev.orrery.protocol.record.LoopRecord.StreamOp;
import java.util.List;

/** Streams from their first operation to close, and the latest that are closed. */
final class StreamFold {
  private final Table<Long, StreamState> table;
  private final Table<Long, StreamState> closed;

  StreamFold(int max, int maxClosed) {
    table = new Table<>(max);
    closed = new Table<>(maxClosed);
  }

  private StreamFold(StreamFold other) {
    table = other.table.copy();
    closed = other.closed.copy();
  }

  /** Returns false if there is no room. */
  boolean init(StreamInit r) {
    ReadSide readable =
        r.readableHighWaterMark() < 0
            ? null
            : ReadSide.of(r.readableHighWaterMark(), r.readableObjectMode());
    WriteSide writable =
        r.writableHighWaterMark() < 0
            ? null
            : WriteSide.of(r.writableHighWaterMark(), r.writableObjectMode());
    closed.remove(r.id());
    return table.put(
        r.id(), StreamState.made(r.id(), r.className(), r.site(), r.time(), readable, writable));
  }

  void operation(StreamOp r) {
    StreamState state = known(r.time(), r.id());
    switch (r.operation()) {
      case READ, PUSH, DATA, PAUSE, RESUME, END ->
          table.update(r.id(), ignored -> state.with(read(readable(state, r), r)));
      case WRITE, WRITE_FALSE, WRITTEN, DRAIN, FINISH ->
          table.update(r.id(), ignored -> state.with(write(writable(state, r), r)));
      case ERROR -> table.update(r.id(), StreamState::failed);
      case CLOSE -> close(r.id());
    }
  }

  private static ReadSide readable(StreamState state, StreamOp r) {
    ReadSide side =
        state.readable() == null ? ReadSide.of(r.highWaterMark(), false) : state.readable();
    return side.filled(r.buffered(), r.highWaterMark());
  }

  private static ReadSide read(ReadSide side, StreamOp r) {
    return switch (r.operation()) {
      case PUSH -> side.pushed(r.bytes());
      case DATA -> side.delivered(r.bytes());
      case PAUSE -> side.flowing(false);
      case RESUME -> side.flowing(true);
      case END -> side.end();
      default -> side;
    };
  }

  private static WriteSide writable(StreamState state, StreamOp r) {
    WriteSide side =
        state.writable() == null ? WriteSide.of(r.highWaterMark(), false) : state.writable();
    return side.filled(r.buffered(), r.highWaterMark());
  }

  private static WriteSide write(WriteSide side, StreamOp r) {
    return switch (r.operation()) {
      case WRITE -> side.write(r.time(), r.bytes(), false, r.site());
      case WRITE_FALSE -> side.write(r.time(), r.bytes(), true, r.site());
      case WRITTEN -> side.taken(r.time());
      case DRAIN -> side.drain(r.time());
      case FINISH -> side.finish(r.time());
      default -> side;
    };
  }

  void pipe(long time, long source, long destination) {
    StreamState from = known(time, source);
    table.update(source, ignored -> from.pipedTo(destination));
    StreamState to = known(time, destination);
    table.update(destination, ignored -> to.pipedFrom(source));
  }

  void unpipe(long source, long destination) {
    table.update(source, from -> from.unpiped(destination));
    table.update(destination, to -> to.unpiped(source));
  }

  private void close(long id) {
    StreamState state = table.remove(id);
    if (state != null) {
      closed.putLast(id, state);
      state.pipesTo().forEach(to -> unpipe(id, to));
      state.pipesFrom().forEach(from -> unpipe(from, id));
    }
  }

  private StreamState known(long time, long id) {
    StreamState state = table.get(id);
    if (state == null) {
      state = StreamState.unknown(id, time);
      table.put(id, state);
    }
    return state;
  }

  List<StreamState> view() {
    return table.view();
  }

  List<StreamState> closed() {
    return closed.view();
  }

  StreamFold copy() {
    return new StreamFold(this);
  }
}
