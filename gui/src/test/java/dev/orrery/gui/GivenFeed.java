package dev.orrery.gui;

import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.record.LoopRecord;
import java.util.List;

/** A feed whose records its owner delivers. */
public final class GivenFeed implements Feed {
  private FeedListener listener;

  @Override
  public String title() {
    return "given";
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

  /** Delivers some, as fast as they are taken. */
  public void deliver(List<LoopRecord> batch) {
    listener.records(batch);
  }

  /** Delivers no more. */
  public void end(String why) {
    listener.ended(why);
  }
}
