package dev.orrery.inspector.debug;

/** A client that has the debugger enabled. */
public interface DebugClient {
  void scriptParsed(Script script);

  void paused(Pause pause);

  void resumed();

  /** Whether the client wants to pass the place without stopping. */
  boolean isBlackboxed(Script script, int offset);

  /** How many asynchronous parents of a stack the client wants. */
  int asyncDepth();

  /** Which exceptions the client wants the program to stop at. */
  Exceptions.State exceptions();

  /** Whether the client wants the program never to stop. */
  boolean skipsPauses();
}
