package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.lint.Problem;
import dev.orrery.lsp.lint.Rule;
import dev.orrery.lsp.lint.Rules;
import dev.orrery.lsp.lint.Severity;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Sends the problems of each open document, whenever it or the settings change. */
public final class DiagnosticsPublisher implements DocumentListener {
  public static final String SOURCE = "orrery";

  private final Session session;

  private volatile Function<String, List<Diagnostic>> others = _ -> List.of();

  public DiagnosticsPublisher(Session session) {
    this.session = session;
  }

  /** Sends also what others find, by the document's URI; {@link #changed} says that it is new. */
  public void also(Function<String, List<Diagnostic>> found) {
    others = found;
  }

  /** Begins. */
  public void listen() {
    session.onDocuments(this);
    session.onSettings(() -> session.documents().all().forEach(this::changed));
  }

  @Override
  public void changed(Document document) {
    String uri = document.uri();
    session.analysis().soon("diagnostics " + uri, analysis -> publish(uri, analysis));
  }

  @Override
  public void closed(String uri) {
    session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
  }

  private void publish(String uri, Analysis analysis) {
    Document document = session.documents().get(uri);
    Facts facts = document == null ? null : analysis.facts(document);
    if (facts != null) {
      session
          .client()
          .publishDiagnostics(
              new PublishDiagnosticsParams(uri, diagnostics(facts), document.version()));
    }
  }

  private List<Diagnostic> diagnostics(Facts facts) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (session.settings().get(Setting.LINTS)) {
      for (Rule rule : Rules.ALL) {
        Severity severity = session.settings().severity(rule);
        if (severity != Severity.OFF) {
          rule.check(facts, problem -> diagnostics.add(diagnostic(facts, rule, severity, problem)));
        }
      }
    }
    diagnostics.addAll(others.apply(facts.document().uri()));
    diagnostics.sort(Comparator.comparingInt(each -> each.getRange().getStart().getLine()));
    return diagnostics;
  }

  private static Diagnostic diagnostic(Facts facts, Rule rule, Severity severity, Problem problem) {
    Diagnostic diagnostic =
        new Diagnostic(
            Positions.range(facts.text(), problem.start(), problem.end()), problem.message());
    diagnostic.setSource(SOURCE);
    diagnostic.setCode(Either.forLeft(rule.id()));
    diagnostic.setSeverity(
        switch (severity) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
          case INFORMATION -> DiagnosticSeverity.Information;
          case HINT, OFF -> DiagnosticSeverity.Hint;
        });
    if (problem.unnecessary()) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (!problem.notes().isEmpty()) {
      diagnostic.setRelatedInformation(
          problem.notes().stream()
              .map(
                  note ->
                      new DiagnosticRelatedInformation(
                          new Location(
                              facts.document().uri(),
                              Positions.range(facts.text(), note.start(), note.end())),
                          note.message()))
              .toList());
    }
    return diagnostic;
  }
}
