package dev.orrery.inspector.server;

/** The port cannot be opened; the message says why, as Node does. */
public final class ListenException extends Exception {
  ListenException(String message) {
    super(message);
  }
}
