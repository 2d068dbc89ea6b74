package dev.orrery.runtime.loop;

/** How long {@link EventLoop#run} keeps going. */
public enum RunMode {
  /** Until nothing keeps the loop alive or it is stopped. */
  DEFAULT,
  /** One iteration; may block in poll when no pending or idle work was waiting. */
  ONCE,
  /** One iteration that never blocks. */
  NOWAIT
}
