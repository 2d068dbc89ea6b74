package dev.orrery.gui.window;

/** Where the style sheets are. */
final class Styles {
  /** Of all windows. */
  static final String WINDOW = Styles.class.getResource("window.css").toExternalForm();

  private Styles() {}
}
