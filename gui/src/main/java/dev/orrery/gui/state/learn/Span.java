package dev.orrery.gui.state.learn;

/** A stretch of text in one style. */
public record Span(Style style, String text) {
  /** How it is set. */
  public enum Style {
    PLAIN,
    CODE,
    STRESSED
  }
}
