package dev.orrery.intellij.panel;

import dev.orrery.protocol.connection.RunningProgram;

/** A program in a menu. Two are equal if their process is the same. */
public final class ProgramItem {
  private final RunningProgram program;

  public ProgramItem(RunningProgram program) {
    this.program = program;
  }

  public long processId() {
    return program.pid();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramItem item && item.processId() == processId();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(processId());
  }

  /** For menus. */
  @Override
  public String toString() {
    return program.title() + "  (" + program.pid() + ")";
  }
}
