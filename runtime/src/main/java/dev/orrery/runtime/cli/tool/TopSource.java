package dev.orrery.runtime.cli.tool;

/** A program that {@code top} looks at. */
interface TopSource {
  /** What happened since the last sample. */
  TopScreen sample();

  boolean hasEnded();

  /** Stops the loop, or lets it go on. */
  void pause(boolean on) throws ToolException;

  /** Lets a loop that stands still go on to the next callback. */
  void step() throws ToolException;
}
