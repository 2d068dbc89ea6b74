package dev.orrery.protocol.connection;

import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.record.LoopRecord;
import java.util.List;

/** Hears what a feed delivers; called by one thread at a time, in order. */
public interface FeedListener {
  /** Records, the oldest first. Lost ones are a {@link LoopRecord.Dropped} among them. */
  void records(List<LoopRecord> batch);

  /** How much of a recording has been read, from 0 to 1. */
  default void progress(double fraction) {}

  /** How the program's loop is driven now. */
  default void control(ControlState state) {}

  /** The loop stands still. */
  default void paused(PausedEvent event) {}

  /** The loop goes on. */
  default void resumed() {}

  /** Nothing more will come; {@code why} is a sentence for people, null if all is as it should be. */
  void ended(String why);
}
