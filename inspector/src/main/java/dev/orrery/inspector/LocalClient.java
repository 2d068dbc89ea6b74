package dev.orrery.inspector;

import dev.orrery.inspector.session.Client;
import java.util.function.Consumer;

/** A client within the process. */
record LocalClient(Consumer<String> receiver) implements Client {
  @Override
  public void send(String message) {
    receiver.accept(message);
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
