package dev.orrery.gui.state.graph;

/**
 * Something came of something.
 *
 * @param from key of a node
 * @param to key of a node
 * @param count how often
 */
public record Edge(Kind kind, long from, long to, long count) {
  /** What the one is to the other. */
  public enum Kind {
    /** It was made in a callback of the other. */
    SCHEDULED,
    /** The promise was settled in a callback of the other. */
    RESOLVED,
    /** It goes on when the other, a promise, is settled. */
    AWAITED
  }

  record Ends(Kind kind, int from, int to) {}
}
