package dev.orrery.lsp.analysis;

import java.util.List;

/**
 * A rule by which callbacks run. Those of {@code roles.txt} are the only ones; compare them by their
 * id.
 *
 * @param id such as {@code immediate}
 * @param place where they run
 * @param others where they run at other times
 * @param hint a few characters for the editor, such as {@code poll ← pool}
 * @param sentence the rule, in a sentence
 * @param docs pages that say the same, ours first
 */
public record Role(
    String id, Place place, List<Place> others, String hint, String sentence, List<String> docs) {
  public Role {
    others = List.copyOf(others);
    docs = List.copyOf(docs);
  }
}
