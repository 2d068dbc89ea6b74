package dev.orrery.inspector.server;

/** Hears of clients and their messages, in order, on the server's thread. */
public interface Connections {
  void opened(RemoteClient client);

  /** {@code message}: whatever text it sent; {@link RemoteClient#done} must follow some time. */
  void received(RemoteClient client, String message);

  void closed(RemoteClient client);
}
