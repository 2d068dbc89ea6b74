package dev.orrery.protocol.connection;

/** A source of records. Any thread, unless said otherwise. */
public interface Feed extends AutoCloseable {
  /** What the user knows it by: a file's name, a program's. */
  String title();

  /** Begins to deliver, on a thread of the feed's own. To be called once. */
  void start(FeedListener listener);

  /** How to drive the program, or null for a recording. */
  LoopControl control();

  /** Stops delivering; a program goes on unharmed. */
  @Override
  void close();
}
