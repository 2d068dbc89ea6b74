package dev.orrery.gui;

import javafx.application.Application;

/** Starts the visualizer; not an Application itself, which would have to be a named module's. */
public final class Main {
  private Main() {}

  /** The arguments: what to look at, see {@link Visualizer}. */
  public static void main(String[] args) {
    Application.launch(Visualizer.class, args);
  }
}
