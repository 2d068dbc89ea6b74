package dev.orrery.runtime.engine.coverage;

/**
 * Counts how often something begins and ends. What is suspended by a yield or await begins again
 * when it goes on, which does not count.
 */
final class Counter {
  private long entered;
  private long completed;
  private long suspended;

  void enter() {
    if (suspended > 0) {
      suspended--;
    } else {
      entered++;
    }
  }

  void complete() {
    completed++;
  }

  void suspend() {
    suspended++;
  }

  long entered() {
    return entered;
  }

  long completed() {
    return completed;
  }

  void reset() {
    entered = 0;
    completed = 0;
  }
}
