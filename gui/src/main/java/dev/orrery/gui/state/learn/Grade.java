package dev.orrery.gui.state.learn;

import dev.orrery.protocol.model.explain.PrintedLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A prediction beside what happened.
 *
 * @param right for each place whether the line predicted for it came
 * @param firstWrong the first place where it did not, -1 if there is none
 */
public record Grade(
    List<String> predicted, List<PrintedLine> real, List<Boolean> right, int firstWrong) {
  public Grade {
    predicted = List.copyOf(predicted);
    real = List.copyOf(real);
    right = List.copyOf(right);
  }

  /** Compares place by place; one side may be longer. Lines with the same text are the same. */
  public static Grade of(List<String> predicted, Execution execution) {
    List<PrintedLine> real = execution.lines();
    int places = Math.max(predicted.size(), real.size());
    List<Boolean> right =
        IntStream.range(0, places)
            .mapToObj(
                i ->
                    i < predicted.size()
                        && i < real.size()
                        && predicted.get(i).equals(real.get(i).text()))
            .toList();
    return new Grade(predicted, real, right, right.indexOf(false));
  }

  public boolean isAllRight() {
    return firstWrong < 0;
  }

  /** How many places are right. */
  public int score() {
    return (int) right.stream().filter(each -> each).count();
  }
}
