package dev.orrery.protocol.record;

/** Why poll blocks for as long as it does. */
public enum PollReason {
  /** The run mode forbids waiting. */
  NO_WAIT,
  /** The loop was told to stop. */
  STOPPED,
  /** No ref'd handle is active and no request is under way. */
  NOTHING_ALIVE,
  /** A pending callback waits for the next iteration. */
  PENDING,
  /** An idle handle is active; a queued immediate keeps one active. */
  IDLE,
  /** A handle is closing. */
  CLOSING,
  /** Another thread has posted a task. */
  POSTED,
  /** Waits for the next timer at most. */
  TIMER,
  /** Only I/O or another thread can wake the loop. */
  IO
}
