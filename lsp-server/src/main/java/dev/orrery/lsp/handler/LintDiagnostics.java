package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.lint.Linter;
import dev.orrery.lsp.lint.Linter.Finding;
import dev.orrery.lsp.lint.Problem;
import dev.orrery.lsp.lint.Rule;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The problems of a document, by the user's settings. On the thread of the facts. */
public final class LintDiagnostics {
  public static final String SOURCE = "orrery";

  private final Session session;

  public LintDiagnostics(Session session) {
    this.session = session;
  }

  /** What is wrong, in order of its place. */
  List<Finding> findings(Facts facts) {
    return session.settings().get(Setting.LINTS)
        ? new Linter(session.settings()::severity, this::failed).check(facts)
        : List.of();
  }

  List<Diagnostic> of(Facts facts) {
    return findings(facts).stream().map(finding -> diagnostic(facts, finding)).toList();
  }

  private void failed(Rule rule, RuntimeException e) {
    session
        .client()
        .logMessage(new MessageParams(MessageType.Error, "lint " + rule.id() + " failed: " + e));
  }

  static Diagnostic diagnostic(Facts facts, Finding finding) {
    Problem problem = finding.problem();
    Diagnostic diagnostic =
        new Diagnostic(
            Positions.range(facts.text(), problem.start(), problem.end()), problem.message());
    diagnostic.setSource(SOURCE);
    diagnostic.setCode(Either.forLeft(finding.rule().id()));
    String page = DocLinks.uri("lints/" + finding.rule().id() + ".md");
    if (page != null) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(page));
    }
    diagnostic.setSeverity(
        switch (finding.severity()) {
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
          problem.notes().stream().map(note -> related(facts, note)).toList());
    }
    return diagnostic;
  }

  private static DiagnosticRelatedInformation related(Facts facts, Problem.Note note) {
    return new DiagnosticRelatedInformation(
        new Location(
            facts.document().uri(), Positions.range(facts.text(), note.start(), note.end())),
        note.message());
  }
}
