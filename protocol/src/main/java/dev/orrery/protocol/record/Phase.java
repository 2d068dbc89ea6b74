package dev.orrery.protocol.record;

/** The stages of one iteration, in the order they run within it. */
public enum Phase {
  /** Callbacks put off by an earlier operation, mostly errors found while starting it. */
  PENDING,
  /** Handles that run each iteration and stop poll from blocking. */
  IDLE,
  /** Handles that run just before poll. */
  PREPARE,
  /** Waits for I/O, then runs I/O callbacks and tasks posted by other threads. */
  POLL,
  /** Handles that run just after poll: where immediates run. */
  CHECK,
  /** Close callbacks. */
  CLOSING,
  /** Timers that are due. */
  TIMERS
}
