package dev.orrery.runtime.engine.coverage;

/**
 * A part of a function that may run more or less often than what is around it.
 *
 * @param start where it begins
 * @param end exclusive; {@link #OPEN} if it lasts until something else begins
 * @param count how often it ran; -1 if that cannot be known
 */
record Part(int start, int end, Count count) {
  static final int OPEN = -1;

  /** Finds out how often a part ran. */
  @FunctionalInterface
  interface Count {
    /** Never run, such as what follows a return. */
    Count NEVER = _ -> 0;

    long in(Counts counts);
  }
}
