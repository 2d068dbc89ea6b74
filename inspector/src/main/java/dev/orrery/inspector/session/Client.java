package dev.orrery.inspector.session;

/** The other end of a session. */
public interface Client {
  /** Sends a message as JSON text; never blocks. Any thread. */
  void send(String message);

  /** Whether it comes by the port: then a program that has ended waits for it to leave. */
  boolean isRemote();

  /** Whether it has not yet taken what it was sent, so that bulky events should wait. Any thread. */
  boolean isBehind();
}
