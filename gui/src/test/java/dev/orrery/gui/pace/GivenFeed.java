package dev.orrery.gui.pace;

import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.record.LoopRecord;
import java.util.ArrayList;
import java.util.List;

/** A feed whose records its owner delivers. */
final class GivenFeed implements Feed {
  private static final int BATCH = 4096;

  private FeedListener listener;

  @Override
  public String title() {
    return "endless";
  }

  @Override
  public void start(FeedListener to) {
    listener = to;
  }

  @Override
  public LoopControl control() {
    return null;
  }

  @Override
  public void close() {}

  /** Delivers so many, as fast as they are taken. */
  void deliver(Turns turns, long count) {
    for (long done = 0; done < count; done += BATCH) {
      List<LoopRecord> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        batch.add(turns.get());
      }
      listener.records(batch);
    }
  }
}
