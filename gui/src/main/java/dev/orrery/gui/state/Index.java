package dev.orrery.gui.state;

import dev.orrery.protocol.record.LoopRecord;

/** Something a view keeps of every record. Called by the session's thread, in order. */
public interface Index {
  /** A record; {@code number} counts from 0 and is its number on the tape. */
  void add(long number, LoopRecord loopRecord);

  /** Records before this one have been forgotten, to keep memory bounded. */
  default void forgetBefore(long number) {}

  /** A batch is complete: a good time to publish. */
  default void endOfBatch() {}
}
