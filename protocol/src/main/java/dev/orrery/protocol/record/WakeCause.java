package dev.orrery.protocol.record;

/** What ended the wait in poll. */
public enum WakeCause {
  /** Poll did not block. */
  NONE,
  /** I/O became ready. */
  IO,
  /** Another thread posted a task. */
  POST,
  /** The timeout passed. */
  TIMEOUT
}
