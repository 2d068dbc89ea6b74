package dev.orrery.gui.state.timeline;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;

/** Where on the timeline something is drawn: by the phase or queue that it ran from. */
public enum Lane {
  MAIN("Main program"),
  TIMERS("Timers"),
  POLL("Poll, I/O"),
  CHECK("Check"),
  CLOSING("Closing"),
  TICKS("Ticks"),
  MICROTASKS("Microtasks"),
  POOL("Thread pool");

  private static final Lane[] BY_ORDINAL = values();

  private final String title;

  Lane(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static Lane of(int ordinal) {
    return BY_ORDINAL[ordinal];
  }

  /** {@code outer}: the lane of the callback around this one, null if there is none. */
  static Lane of(Run run, Lane outer) {
    return switch (run.kind()) {
      case MAIN, MODULE -> MAIN;
      case TIMER -> TIMERS;
      case IMMEDIATE -> CHECK;
      case TICK -> TICKS;
      case MICROTASK, REACTION, AWAIT, ADOPTION -> MICROTASKS;
      case CLOSE -> CLOSING;
      case REQUEST, HANDLE, PENDING -> POLL;
      case INNER, HOOK, UNKNOWN -> outer != null ? outer : ofPhase(run.place().phase());
    };
  }

  private static Lane ofPhase(Phase phase) {
    return switch (phase) {
      case null -> MAIN;
      case TIMERS -> TIMERS;
      case CHECK -> CHECK;
      case CLOSING -> CLOSING;
      case POLL, PENDING, IDLE, PREPARE -> POLL;
    };
  }
}
