package dev.orrery.inspector;

import dev.orrery.inspector.session.Client;
import dev.orrery.inspector.session.JsThread;
import java.util.function.Consumer;

/** A client within the process: gets everything on the JS thread. */
final class LocalClient implements Client {
  private final Consumer<String> receiver;
  private final JsThread thread;
  private volatile boolean closed;

  LocalClient(Consumer<String> receiver, JsThread thread) {
    this.receiver = receiver;
    this.thread = thread;
  }

  @Override
  public void send(String message) {
    if (thread.isCurrent()) {
      deliver(message);
    } else {
      thread.run(() -> deliver(message));
    }
  }

  private void deliver(String message) {
    if (!closed) {
      receiver.accept(message);
    }
  }

  /** Nothing is delivered from now on. */
  void close() {
    closed = true;
  }

  @Override
  public boolean isRemote() {
    return false;
  }

  @Override
  public boolean isBehind() {
    return false;
  }
}
