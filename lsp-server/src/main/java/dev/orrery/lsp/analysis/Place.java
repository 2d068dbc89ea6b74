package dev.orrery.lsp.analysis;

/** Where callbacks run: within the caller, in a queue, or in a phase of the loop. */
public enum Place {
  /** Within the call that takes it, or within {@code emit}. */
  SYNC("sync"),
  TICK("tick"),
  MICROTASK("microtask"),
  TIMERS("timers"),
  PENDING("pending"),
  POLL("poll"),
  CHECK("check"),
  CLOSING("closing"),
  /** When the process ends, outside of the loop. */
  EXIT("exit"),
  /** On another thread or in another process. */
  ELSEWHERE("elsewhere");

  private final String word;

  Place(String word) {
    this.word = word;
  }

  /** As the documentation calls it. */
  public String word() {
    return word;
  }

  /** Whether it runs after the code that hands it over has returned. */
  public boolean isLater() {
    return this != SYNC;
  }
}
