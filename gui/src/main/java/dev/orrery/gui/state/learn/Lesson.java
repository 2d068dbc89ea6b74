package dev.orrery.gui.state.learn;

import dev.orrery.protocol.connection.Snippet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A lesson. In what order its program prints is not part of it: only running it tells.
 *
 * @param id the name of its file, without the suffix
 * @param misconception what people believe that makes them predict another order
 * @param rule what is true instead
 * @param manual the page of a manual that says so
 * @param before the text before the program
 * @param after why it is so, not to be shown before the prediction
 */
public record Lesson(
    String id,
    String title,
    String misconception,
    String rule,
    String manual,
    List<Prose> before,
    Snippet program,
    List<Prose> after) {
  private static final Pattern PRINTED = Pattern.compile("console\\.log\\('([^'\\\\]*)'\\)");

  public Lesson {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The lines the program prints, as they stand in it. */
  public List<String> labels() {
    return PRINTED.matcher(program.code()).results().map(Lesson::label).toList();
  }

  /** The lines to begin a prediction with, the same each time. */
  public List<String> deck() {
    return Deck.shuffle(labels(), id);
  }

  private static String label(MatchResult found) {
    return found.group(1);
  }
}
