package dev.orrery.runtime.loop;

/** What a queue does after one of its callbacks. */
public enum Outcome {
  /** Go on with the next one: the callback returned, or its exception was handled. */
  CONTINUE,
  /** Leave the rest queued: the program is about to end. */
  STOP
}
