package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.StreamOperation;
import java.util.Set;

/** A stream's {@code write()} is about to return false. */
final class WriteFalseBreakpoint extends LoopBreakpoint {
  WriteFalseBreakpoint() {
    super(BreakpointKind.WRITE_FALSE);
  }

  @Override
  public Set<Interest> interests() {
    return Set.of(Interest.STREAMS);
  }

  @Override
  public void stream(
      long streamId,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Preview preview) {
    if (operation == StreamOperation.WRITE_FALSE) {
      hit(
          streamId,
          "write() returns false: the stream holds "
              + buffered
              + " with a high water mark of "
              + highWaterMark
              + ".");
    }
  }
}
