package dev.orrery.runtime.engine.debug;

/** Hears of every step of the program. Calls are told from each other by {@link FrameView#identity}. */
public interface Steps {
  /**
   * Whether it wants to hear of anything but debugger statements now. It calls {@link
   * Probes#stepsWanted} when it begins to; until then compiled code does not even ask.
   */
  boolean isActive();

  /** A statement begins. */
  void statement(Spot spot);

  void debuggerStatement(Spot spot);

  /** A module that is to run later is made. */
  void links(Spot spot);

  /** A call begins, or goes on after it has waited. */
  void begins(Object call);

  /** A function is about to return; {@link Spot#returned} is what. */
  void returns(Spot spot);

  /** A call leaves off at an {@code await} or {@code yield}. */
  void waits(Object call);

  /** A call is left by an exception. */
  void fails(Object call);
}
