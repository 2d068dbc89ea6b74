package dev.orrery.lsp.command;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.predict.PredictedLine;
import dev.orrery.lsp.predict.Prediction;
import dev.orrery.lsp.predict.Predictions;
import dev.orrery.lsp.predict.Predictor;
import dev.orrery.lsp.predict.ProgramText;
import dev.orrery.lsp.server.Refresh;
import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.Range;

/** Says in which order a program, or what is selected of it, prints: {@code [uri, range]}. */
public final class PredictCommand implements Command {
  public static final String NAME = "orrery.predict";

  private final Session session;
  private final Predictor predictor;
  private final Predictions predictions;
  private final VirtualDocuments documents;
  private final Refresh refresh;

  /** One prediction at a time: each runs the program four times. */
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("orrery-predict").unstarted(task));

  public PredictCommand(
      Session session,
      Predictor predictor,
      Predictions predictions,
      VirtualDocuments documents,
      Refresh refresh) {
    this.session = session;
    this.predictor = predictor;
    this.predictions = predictions;
    this.documents = documents;
    this.refresh = refresh;
    session.onEnd(
        () -> {
          worker.shutdownNow();
          predictor.end();
        });
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) throws CommandException {
    Document whole = document(arguments);
    Document document = selected(whole, arguments.object(1));
    return session
        .analysis()
        .facts(document, (facts, _) -> facts == null ? null : ProgramText.of(facts))
        .thenApplyAsync(program -> predict(whole, program), worker);
  }

  private Document document(CommandArguments arguments) throws CommandException {
    String uri = arguments.text(0);
    Document open = uri == null ? null : session.documents().get(uri);
    if (open != null) {
      return open;
    }
    try {
      String code = FileText.read(arguments.file(0));
      return new Document(uri, "javascript", 0, Text.of(code), false);
    } catch (IOException e) {
      throw new CommandException("The file cannot be read: " + e.getMessage() + ".");
    }
  }

  /** What is before the selection becomes blank, so that places stay. */
  private static Document selected(Document whole, JsonObject range) {
    if (range == null) {
      return whole;
    }
    Range selection = new Gson().fromJson(range, Range.class);
    int start = Positions.offset(whole.text(), selection.getStart());
    int end = Math.max(start, Positions.offset(whole.text(), selection.getEnd()));
    if (start == end) {
      return whole;
    }
    String before = whole.text().substring(0, start).replaceAll("[^\\r\\n]", " ");
    Text text = Text.of(before + whole.text().substring(start, end));
    return new Document(
        whole.uri().replaceFirst("(\\.[cm]?jsx?)$", "-selection$1"),
        whole.language(),
        whole.version(),
        text,
        false);
  }

  private Map<String, Object> predict(Document document, ProgramText program) {
    try {
      if (program == null) {
        throw new CommandException("Only the order of JavaScript can be predicted.");
      } else if (program.refusal() != null) {
        throw new CommandException(program.refusal());
      }
      Prediction prediction =
          predictor.predict(program.name(), program.code(), program.takesTime());
      predictions.put(document.uri(), document.text(), prediction);
      refresh.inlayHints();
      String text = prediction.render();
      String shown = documents.show("predict/" + program.name() + ".txt", () -> text);
      return answer(prediction, shown);
    } catch (CommandException e) {
      throw new CompletionException(e);
    } catch (IOException e) {
      throw new CompletionException(new CommandException(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CompletionException(new CommandException("The server ends."));
    }
  }

  private static Map<String, Object> answer(Prediction prediction, String shown) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (PredictedLine line : prediction.lines()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("text", line.text());
      each.put("line", line.line());
      each.put("determined", line.isDetermined());
      each.put("where", line.where());
      each.put("because", line.because());
      lines.add(each);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("determined", prediction.isDetermined());
    answer.put("lines", lines);
    answer.put("stopped", prediction.stopped());
    answer.put("document", shown);
    return answer;
  }
}
