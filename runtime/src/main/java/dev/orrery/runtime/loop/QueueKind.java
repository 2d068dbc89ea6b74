package dev.orrery.runtime.loop;

/** The queues a callback may wait in. */
public enum QueueKind {
  TIMERS,
  PENDING,
  POSTED,
  IMMEDIATE,
  CLOSING,
  WORK
}
