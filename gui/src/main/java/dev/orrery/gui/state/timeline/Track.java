package dev.orrery.gui.state.timeline;

/** Kinds of stretches of time beside callbacks. Some have a code and a value. */
public enum Track {
  /** The value is its number. */
  ITERATION,
  /** The code is the phase's ordinal. */
  PHASE,
  /** Poll waits; the value is the timeout in ms. */
  WAIT,
  /** The code is the queue's ordinal, the value the count. */
  DRAIN,
  /** A job on a thread of the pool: the code is the thread, counted from 0, the value the id. */
  POOL,
  GC,
  /** A callback that ran for long. */
  BLOCKED,
  /** The loop stood still on request. */
  PAUSED,
  /** The value is how many records are missing. */
  DROPPED,
  /** A line of output; the code is the level's ordinal. */
  CONSOLE,
  /** An exception that left a callback, or a rejection nobody handled. */
  ERROR
}
