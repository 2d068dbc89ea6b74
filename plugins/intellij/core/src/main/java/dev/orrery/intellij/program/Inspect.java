package dev.orrery.intellij.program;

/** Whether a program can be debugged by clients of the DevTools Protocol while it runs. */
public enum Inspect {
  OFF("No", ""),
  LISTEN("Listen", "--inspect"),
  STOP("Stop at the first statement", "--inspect-brk"),
  WAIT("Wait for a debugger", "--inspect-wait");

  private final String title;
  private final String option;

  Inspect(String title, String option) {
    this.title = title;
    this.option = option;
  }

  /** The option, at a port that is free; only if not {@link #OFF}. */
  String option() {
    return option + "=127.0.0.1:0";
  }

  /** For menus. */
  @Override
  public String toString() {
    return title;
  }
}
