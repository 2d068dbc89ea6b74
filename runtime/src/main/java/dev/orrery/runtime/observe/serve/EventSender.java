package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.Event;

/** Where a session's events go. */
public interface EventSender {
  /** Sends an event; must not block. */
  <P> void send(Event<P> event, P parameters);

  /** Whether the client has not yet taken what it was sent: batches of records have to wait then. */
  boolean isBehind();
}
