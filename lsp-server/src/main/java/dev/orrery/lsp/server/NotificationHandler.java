package dev.orrery.lsp.server;

/** Takes a notification. */
public non-sealed interface NotificationHandler<P> extends Handler<P> {
  /** Called on the thread that reads messages, in the order in which they come. */
  void notify(P params);
}
