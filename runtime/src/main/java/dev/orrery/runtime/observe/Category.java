package dev.orrery.runtime.observe;

import java.util.EnumSet;
import java.util.Set;

/** Groups of records that can be switched on and off. Start and exit are always recorded. */
public enum Category {
  /** Iterations, phases, waiting in poll. */
  LOOP,
  /** Async resources, handles and requests: from init to destroy. */
  RESOURCES,
  /** Queues, callbacks, drains, late timers. */
  CALLBACKS,
  /** Promises: made, subscribed to, settled, and their reactions. */
  PROMISES,
  /** The work pool. */
  WORK,
  /** Streams, their operations and pipes. */
  STREAMS,
  /** Events and listeners of emitters. Many and costly, so off unless asked for. */
  EMITS,
  /** Lines of output. */
  CONSOLE,
  /** Uncaught exceptions and unhandled rejections. */
  ERRORS,
  /** Blocked loop, synchronous calls, garbage collection. */
  BLOCKING,
  /**
   * How functions treat the callbacks they are given. Every call of the program's is watched, so off
   * unless asked for.
   */
  CALLS,
  /** No records: where in the program the other ones come from. */
  SITES;

  /** All but {@link #EMITS} and {@link #CALLS}. */
  public static final Set<Category> DEFAULT =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(EMITS, CALLS)));

  static int mask(Set<Category> categories) {
    int mask = 0;
    for (Category category : categories) {
      mask |= category.bit();
    }
    return mask;
  }

  int bit() {
    return 1 << ordinal();
  }

  boolean isIn(int mask) {
    return (mask & bit()) != 0;
  }
}
