package dev.orrery.lsp.predict;

import java.util.List;

/**
 * What a program prints.
 *
 * @param lines in the order of the first run
 * @param runs how many there were
 * @param stopped why it was stopped, a sentence; null if it ended by itself
 */
public record Prediction(String name, List<PredictedLine> lines, int runs, String stopped) {
  public Prediction {
    lines = List.copyOf(lines);
  }

  public boolean isDetermined() {
    return lines.stream().allMatch(PredictedLine::isDetermined);
  }

  /** As text. */
  public String render() {
    StringBuilder text = new StringBuilder();
    text.append("Order of ").append(name).append(", from ").append(runs);
    text.append(" runs under virtual time\n");
    text.append(
        isDetermined()
            ? "Every run printed in this order.\n"
            : "Runs differ: lines marked ? are not determined.\n");
    int number = 0;
    for (PredictedLine line : lines) {
      text.append('\n').append(++number).append(line.isDetermined() ? ". " : "? ");
      text.append(line.text().replace("\n", "\n     ")).append('\n');
      text.append("     ").append(line.where());
      text.append(line.line() > 0 ? ", line " + line.line() : "").append('\n');
      line.because().forEach(each -> text.append("     ").append(each).append('\n'));
      doubts(line, text);
    }
    if (stopped != null) {
      text.append('\n').append(stopped).append(" What would follow is not shown.\n");
    }
    return text.toString();
  }

  private static void doubts(PredictedLine line, StringBuilder text) {
    if (!line.rivals().isEmpty()) {
      List<String> names = line.rivals().stream().map(String::valueOf).toList();
      text.append("     Not determined: it races with ");
      text.append(String.join(", ", names)).append(".\n");
    }
    if (!line.always()) {
      text.append("     Not determined: some runs do not print it.\n");
    }
    if (!line.same()) {
      text.append("     Its text differs from run to run.\n");
    }
  }
}
