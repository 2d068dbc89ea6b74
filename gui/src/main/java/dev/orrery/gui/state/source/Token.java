package dev.orrery.gui.state.source;

/** A piece of JavaScript that is coloured: characters from {@code begin} to before {@code end}. */
public record Token(Kind kind, int begin, int end) {
  /** What it is. */
  public enum Kind {
    COMMENT,
    STRING,
    NUMBER,
    KEYWORD,
    REGEX
  }
}
