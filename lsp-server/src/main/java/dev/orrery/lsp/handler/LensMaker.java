package dev.orrery.lsp.handler;

import com.google.gson.JsonObject;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.command.OpenVisualizerCommand;
import dev.orrery.lsp.command.PredictCommand;
import dev.orrery.lsp.command.RunCommand;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.live.FigureMatch;
import dev.orrery.lsp.live.FigureText;
import dev.orrery.lsp.live.LiveSource;
import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.live.PlacedFigure;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Makes code lenses of what is known of a file. Belongs to the thread of its facts. */
public final class LensMaker {
  /** Done by the client, which has a debugger: {@code orrery dap}. */
  private static final String DEBUG = "orrery.debug";

  private final LiveSources sources;

  public LensMaker(LiveSources sources) {
    this.sources = sources;
  }

  /** What can be done with the program, and the places of figures, which are still to be resolved. */
  List<CodeLens> lenses(Facts facts) {
    List<CodeLens> lenses = new ArrayList<>();
    if (Runnables.isRunnable(facts)) {
      lenses.addAll(head(facts.document().uri()));
    }
    figures(facts).forEach((node, placed) -> lenses.add(unresolved(facts, node)));
    return lenses;
  }

  private Map<SyntaxNode, PlacedFigure> figures(Facts facts) {
    return FigureMatch.of(facts, sources.figures(facts.document()));
  }

  private static List<CodeLens> head(String uri) {
    Range top = new Range(new Position(0, 0), new Position(0, 0));
    return List.of(
        new CodeLens(top, new Command("▶ Run", RunCommand.RUN, List.of(uri)), null),
        new CodeLens(top, new Command("Record", RunCommand.RECORD, List.of(uri)), null),
        new CodeLens(top, new Command("Debug", DEBUG, List.of(uri)), null),
        new CodeLens(top, new Command("Predict order", PredictCommand.NAME, List.of(uri)), null));
  }

  private static CodeLens unresolved(Facts facts, SyntaxNode node) {
    JsonObject data = new JsonObject();
    data.addProperty("uri", facts.document().uri());
    data.addProperty("start", node.start());
    data.addProperty("end", node.end());
    Range range = Positions.range(facts.text(), node.start(), node.start());
    return new CodeLens(range, null, data);
  }

  /** The figures of a place now; "no figures any more" if they are gone since the lens was made. */
  CodeLens resolve(CodeLens lens, Facts facts, int start, int end) {
    PlacedFigure placed = null;
    if (facts != null) {
      for (var each : figures(facts).entrySet()) {
        if (each.getKey().start() == start && each.getKey().end() == end) {
          placed = each.getValue();
        }
      }
    }
    lens.setCommand(
        placed == null
            ? new Command("no figures any more", "")
            : new Command(
                FigureText.line(placed),
                OpenVisualizerCommand.NAME,
                List.of(
                    facts.document().uri(),
                    lens.getRange().getStart().getLine() + 1,
                    target(placed.source()))));
    return lens;
  }

  private static Object target(LiveSource source) {
    return source.recording() == null ? source.pid() : source.recording().toString();
  }
}
