package dev.orrery.lsp.live;

import dev.orrery.lsp.analysis.Place;
import dev.orrery.protocol.model.RunKind;

/** The phase or queue that a callback came from. */
public enum Lane {
  TIMERS("timers"),
  PENDING("pending"),
  POLL("poll"),
  CHECK("check"),
  CLOSING("closing"),
  TICK("tick"),
  MICROTASK("microtask");

  private final String word;

  Lane(String word) {
    this.word = word;
  }

  /** As the documentation calls it. */
  public String word() {
    return word;
  }

  /** Null of what no place in a program stands for, such as the main program. */
  static Lane of(RunKind kind) {
    return switch (kind) {
      case TIMER -> TIMERS;
      case IMMEDIATE -> CHECK;
      case TICK -> TICK;
      case MICROTASK, REACTION, AWAIT, ADOPTION -> MICROTASK;
      case REQUEST, HANDLE -> POLL;
      case CLOSE -> CLOSING;
      case PENDING -> PENDING;
      case MAIN, MODULE, INNER, HOOK, UNKNOWN -> null;
    };
  }

  /** Where callbacks of such a role run; null if they do not run by themselves. */
  public static Lane of(Place place) {
    return switch (place) {
      case TIMERS -> TIMERS;
      case PENDING -> PENDING;
      case POLL -> POLL;
      case CHECK -> CHECK;
      case CLOSING -> CLOSING;
      case TICK -> TICK;
      case MICROTASK -> MICROTASK;
      case SYNC, EXIT, ELSEWHERE -> null;
    };
  }
}
