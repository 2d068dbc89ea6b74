package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.predict.PredictedLine;
import dev.orrery.lsp.predict.Prediction;
import dev.orrery.lsp.predict.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** At the end of lines that print: as which ones they do, until the document is edited. */
public final class PredictionHints implements HintPart {
  private static final int MAX_NUMBERS = 5;

  private final Predictions predictions;

  public PredictionHints(Predictions predictions) {
    this.predictions = predictions;
  }

  @Override
  public List<InlayHint> hints(Facts facts, int from, int to) {
    Prediction prediction = predictions.get(facts.document().uri(), facts.text());
    List<InlayHint> hints = new ArrayList<>();
    if (prediction == null) {
      return hints;
    }
    Map<Integer, List<Integer>> numbers = new TreeMap<>();
    for (int i = 0; i < prediction.lines().size(); i++) {
      int line = prediction.lines().get(i).line();
      if (line > 0 && line <= facts.text().lines()) {
        numbers.computeIfAbsent(line, _ -> new ArrayList<>()).add(i);
      }
    }
    numbers.forEach(
        (line, printed) -> {
          int at = facts.text().lineEnd(line - 1);
          if (at >= from && at <= to) {
            hints.add(hint(facts, at, prediction, printed));
          }
        });
    return hints;
  }

  private static InlayHint hint(Facts facts, int at, Prediction prediction, List<Integer> printed) {
    List<String> labels = new ArrayList<>();
    for (int index : printed.subList(0, Math.min(MAX_NUMBERS, printed.size()))) {
      PredictedLine line = prediction.lines().get(index);
      labels.add(ordinal(index + 1) + (line.isDetermined() ? "" : "?"));
    }
    String more = printed.size() > MAX_NUMBERS ? ", …" : "";
    InlayHint hint =
        new InlayHint(
            Positions.position(facts.text(), at), Either.forLeft(String.join(", ", labels) + more));
    hint.setPaddingLeft(true);
    PredictedLine first = prediction.lines().get(printed.getFirst());
    hint.setTooltip(first.where() + ". " + String.join(" ", first.because()));
    return hint;
  }

  static String ordinal(int number) {
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }
}
