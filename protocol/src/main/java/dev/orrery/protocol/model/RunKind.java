package dev.orrery.protocol.model;

/** What kind of callback ran. */
public enum RunKind {
  /** The main program: its top-level code. */
  MAIN,
  /** An ES module as main program: its evaluation is a microtask. */
  MODULE,
  TIMER,
  IMMEDIATE,
  /** Of {@code process.nextTick}. */
  TICK,
  /** Of {@code queueMicrotask}. */
  MICROTASK,
  /** The handler of a settled promise. */
  REACTION,
  /** An async function goes on after an await. */
  AWAIT,
  /** A promise that was resolved with another one subscribes to it. */
  ADOPTION,
  /** A request ended, such as a file read. */
  REQUEST,
  /** A handle has something to tell, such as data that arrived. */
  HANDLE,
  /** A handle is closed. */
  CLOSE,
  PENDING,
  /** Called within another callback on behalf of an async resource. */
  INNER,
  /** The runtime's own call without a resource, such as for the beforeExit event. */
  HOOK,
  /** Its records are missing. */
  UNKNOWN;

  /** Whether it runs when the tick or microtask queue is drained. */
  public boolean isDrained() {
    return this == TICK || isMicrotask();
  }

  /** Whether it waits in the microtask queue. */
  public boolean isMicrotask() {
    return switch (this) {
      case MODULE, MICROTASK, REACTION, AWAIT, ADOPTION -> true;
      default -> false;
    };
  }
}
