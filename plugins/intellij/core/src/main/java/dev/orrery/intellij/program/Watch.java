package dev.orrery.intellij.program;

/** What a program is run with so that its loop can be seen. */
public enum Watch {
  OFF("Nothing"),
  RECORD("Record to a file"),
  VISUALIZE("Open the visualizer"),
  VISUALIZE_PAUSED("Open the visualizer, paused before the first line");

  private final String title;

  Watch(String title) {
    this.title = title;
  }

  /** For menus. */
  @Override
  public String toString() {
    return title;
  }
}
