package dev.orrery.gui;

import javafx.application.Application;

/** Starts the visualizer; not an Application itself, which would have to be a named module's. */
public final class Main {
  private Main() {}

  /** The arguments: what to look at, see {@link Visualizer}. */
  public static void main(String[] args) {
    if (!hasScreen()) {
      System.err.println(
          "orrery gui: there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set."
              + " Over ssh, record the program and open the recording at home.");
      System.exit(1);
    }
    Application.launch(Visualizer.class, args);
  }

  /** Linux says so; without, JavaFX would end with a stack trace. */
  private static boolean hasScreen() {
    return !System.getProperty("os.name").equals("Linux")
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null
        || System.getProperty("glass.platform") != null;
  }
}
