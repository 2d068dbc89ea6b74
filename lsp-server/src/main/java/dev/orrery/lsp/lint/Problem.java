package dev.orrery.lsp.lint;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;

/**
 * A problem at a place.
 *
 * @param start offset of what is marked
 * @param end its end
 * @param message one or two sentences: what is wrong, and what comes of it
 * @param notes other places that have to do with it
 * @param fixes how it can be mended, the best first
 * @param unnecessary whether the marked text has no effect, so that it may be shown faded
 */
public record Problem(
    int start, int end, String message, List<Note> notes, List<Fix> fixes, boolean unnecessary) {
  public Problem {
    notes = List.copyOf(notes);
    fixes = List.copyOf(fixes);
  }

  /** Another place of the same file. */
  public record Note(int start, int end, String message) {}

  public static Problem at(SyntaxNode node, String message) {
    return new Problem(node.start(), node.end(), message, List.of(), List.of(), false);
  }

  public Problem withFixes(Fix... all) {
    return new Problem(start, end, message, notes, List.of(all), unnecessary);
  }

  public Problem withNotes(Note... all) {
    return new Problem(start, end, message, List.of(all), fixes, unnecessary);
  }
}
