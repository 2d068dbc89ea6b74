package dev.orrery.inspector.eventloop;

import dev.orrery.inspector.session.Client;
import dev.orrery.protocol.cdp.Transport;
import java.util.function.Consumer;

/** A client of the inspector as the EventLoop domain's server sees it. */
final class ClientTransport implements Transport {
  private final Client client;
  private Consumer<String> receiver;

  ClientTransport(Client client) {
    this.client = client;
  }

  @Override
  public void start(Consumer<String> received, Runnable closed) {
    receiver = received;
  }

  void accept(String message) {
    receiver.accept(message);
  }

  @Override
  public void send(String message) {
    client.send(message);
  }

  /** The client is the inspector's to close. */
  @Override
  public void close() {}
}
