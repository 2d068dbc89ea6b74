package dev.orrery.protocol.record;

/** The queues a callback may wait in. */
public enum QueueKind {
  /** Timers, ordered by due time. */
  TIMERS,
  /** Callbacks put off to the next iteration. */
  PENDING,
  /** Tasks posted to the loop by other threads. */
  POSTED,
  /** {@code setImmediate}: the check phase. */
  IMMEDIATE,
  /** Close callbacks. */
  CLOSING,
  /** Work waiting for a thread of the pool. */
  WORK,
  /** {@code process.nextTick}: drained after every callback. */
  TICK,
  /** Promise reactions and {@code queueMicrotask}: drained after the ticks. */
  MICROTASK
}
