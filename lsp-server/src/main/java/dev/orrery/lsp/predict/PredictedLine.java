package dev.orrery.lsp.predict;

import java.util.List;

/**
 * A line of output.
 *
 * @param line of the source that printed it, from 1; 0 if unknown
 * @param where the queue or phase, in words
 * @param because why it comes then, sentences
 * @param rivals the lines, counted from 1, that come before it in some runs and after it in others
 * @param always whether every run printed it
 * @param same whether every run printed the same text
 */
public record PredictedLine(
    String text,
    int line,
    String where,
    List<String> because,
    List<Integer> rivals,
    boolean always,
    boolean same) {
  public PredictedLine {
    because = List.copyOf(because);
    rivals = List.copyOf(rivals);
  }

  /** Whether Node promises its place. */
  public boolean isDetermined() {
    return rivals.isEmpty() && always;
  }
}
