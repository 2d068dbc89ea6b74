package dev.orrery.gui.state.learn;

import dev.orrery.protocol.model.explain.PrintedLine;
import dev.orrery.protocol.model.explain.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A grade in words.
 *
 * @param headline the result
 * @param difference what was expected and what came, null if all is right
 * @param because why what came came then, empty if all is right
 * @param instead when and why the expected line came, empty if it did not or all is right
 */
public record Verdict(
    String headline, String difference, List<Sentence> because, List<String> instead) {
  public Verdict {
    because = List.copyOf(because);
    instead = List.copyOf(instead);
  }

  /** What is to be said of a grade. */
  public static Verdict of(Grade grade) {
    int places = grade.right().size();
    if (grade.isAllRight()) {
      return new Verdict("All " + places + " in the right order", null, List.of(), List.of());
    }
    int at = grade.firstWrong();
    String expected = at < grade.predicted().size() ? quoted(grade.predicted().get(at)) : "the end";
    PrintedLine came = at < grade.real().size() ? grade.real().get(at) : null;
    return new Verdict(
        "Step "
            + (at + 1)
            + " is the first wrong one: "
            + grade.score()
            + " of "
            + places
            + " in place",
        "You expected " + expected + "; " + (came == null ? "nothing more" : what(came)) + " came.",
        came == null ? List.of() : came.step().because(),
        at < grade.predicted().size() ? instead(grade, grade.predicted().get(at)) : List.of());
  }

  private static String what(PrintedLine line) {
    return quoted(line.text()) + " (" + line.step().where() + ")";
  }

  private static List<String> instead(Grade grade, String expected) {
    List<String> sentences = new ArrayList<>();
    for (int i = grade.firstWrong(); i < grade.real().size() && sentences.isEmpty(); i++) {
      PrintedLine line = grade.real().get(i);
      if (line.text().equals(expected)) {
        sentences.add(what(line) + " came as number " + (i + 1) + ".");
        line.step().because().forEach(reason -> sentences.add(reason.text()));
      }
    }
    return sentences;
  }

  private static String quoted(String text) {
    return "“" + text.strip() + "”";
  }
}
