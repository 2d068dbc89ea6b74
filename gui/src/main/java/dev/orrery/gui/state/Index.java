package dev.orrery.gui.state;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;

/** Something a view keeps of every record. Called by the session's thread, in order. */
public interface Index {
  /** A record; {@code number} counts from 0 and is its number on the tape. */
  void add(long number, LoopRecord loopRecord);

  /** The record with this number, which is added next, begins a callback. */
  default void began(long number, Run run) {}

  /** The record with this number, which is added next, ends a callback. */
  default void ended(long number, Run run) {}

  /** Records before this one have been forgotten, to keep memory bounded. */
  default void forgetBefore(long number) {}

  /** A batch is complete: a good time to publish. */
  default void endOfBatch() {}
}
