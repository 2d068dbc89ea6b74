package dev.orrery.protocol.cdp;

import java.util.function.Consumer;

/** Carries whole messages, each one JSON text, both ways and in order. */
public interface Transport extends AutoCloseable {
  /**
   * Begins to deliver, one message at a time. To be called once.
   *
   * @param received gets each message
   * @param closed runs once when either side has closed; nothing is delivered afterwards
   */
  void start(Consumer<String> received, Runnable closed);

  /** Sends a message, from any thread; does nothing once the transport is closed. */
  void send(String message);

  @Override
  void close();
}
