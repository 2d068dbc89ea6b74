package dev.orrery.runtime.engine.debug;

/**
 * A place where code can stop.
 *
 * @param offset where it is shown
 * @param from where the code that it stands for begins
 * @param to where that ends
 */
public record BreakLocation(int offset, Kind kind, int from, int to) {
  /** What begins or ends there. */
  public enum Kind {
    STATEMENT,
    CALL,
    RETURN,
    DEBUGGER
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }
}
