package dev.orrery.lsp.lint;

import java.util.List;

/**
 * A way to mend a problem.
 *
 * @param title what it does, as a command: "Await the promise"
 * @param edits of the text that was checked; they must not overlap
 */
public record Fix(String title, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** A part of the text that another one replaces. */
  public record Edit(int start, int end, String text) {
    public static Edit insert(int at, String text) {
      return new Edit(at, at, text);
    }
  }

  public static Fix of(String title, Edit... edits) {
    return new Fix(title, List.of(edits));
  }
}
