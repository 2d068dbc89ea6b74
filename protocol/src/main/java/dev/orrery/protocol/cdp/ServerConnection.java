package dev.orrery.protocol.cdp;

/** One client as a server sees it. Any thread may send events. */
public final class ServerConnection implements AutoCloseable {
  private final Transport transport;

  /**
   * Begins to serve.
   *
   * @param dispatcher with all its handlers
   * @param closed runs once when the connection is over
   */
  public ServerConnection(Transport transport, Dispatcher dispatcher, Runnable closed) {
    this.transport = transport;
    transport.start(message -> dispatcher.dispatch(message, transport::send), closed);
  }

  /** Sends an event. */
  public <P> void send(Event<P> event, P parameters) {
    transport.send(Messages.event(event.method(), ProtocolJson.toJson(parameters)));
  }

  @Override
  public void close() {
    transport.close();
  }
}
