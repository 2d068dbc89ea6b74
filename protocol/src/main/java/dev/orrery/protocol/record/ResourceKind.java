package dev.orrery.protocol.record;

/** What keeps, or does not keep, the loop alive behind an async id. */
public enum ResourceKind {
  /** Something JavaScript made, such as a promise, a tick or a timer. */
  RESOURCE,
  /** Long-lived: open until it is closed, such as a socket or a server. */
  HANDLE,
  /** One operation under way, such as a file read. */
  REQUEST
}
