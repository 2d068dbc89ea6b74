package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Sends the problems of each open document, whenever it or the settings change. Clients that ask for
 * them themselves, by {@link DiagnosticHandler}, are told when it is worth while to ask again.
 */
public final class DiagnosticsPublisher {
  private final Session session;
  private final LintDiagnostics lints;

  private volatile Function<String, List<Diagnostic>> others = _ -> List.of();

  public DiagnosticsPublisher(Session session) {
    this.session = session;
    this.lints = new LintDiagnostics(session);
  }

  /** Sends also what others find, by the document's URI; {@link #changed} says that it is new. */
  public void also(Function<String, List<Diagnostic>> found) {
    others = found;
  }

  /** Begins. */
  public void listen() {
    session.onDocuments(
        new DocumentListener() {
          @Override
          public void changed(Document document) {
            if (!isAsked(session.capabilities())) {
              push(document.uri());
            }
          }

          @Override
          public void closed(String uri) {
            if (!isAsked(session.capabilities())) {
              push(uri);
            }
          }
        });
    session.onSettings(
        () -> {
          if (isAsked(session.capabilities())) {
            session.client().refreshDiagnostics();
          } else {
            session.documents().all().forEach(document -> push(document.uri()));
          }
        });
  }

  /** Whether a client asks for diagnostics, and also when it is told that there are others. */
  static boolean isAsked(ClientCapabilities client) {
    return client.getTextDocument() != null
        && client.getTextDocument().getDiagnostic() != null
        && client.getWorkspace() != null
        && client.getWorkspace().getDiagnostics() != null
        && Boolean.TRUE.equals(client.getWorkspace().getDiagnostics().getRefreshSupport());
  }

  /** What others find in a document has changed. */
  public void changed(Document document) {
    if (isAsked(session.capabilities())) {
      session.client().refreshDiagnostics();
    } else {
      push(document.uri());
    }
  }

  private void push(String uri) {
    session.analysis().once("diagnostics " + uri, analysis -> publish(uri, analysis));
  }

  private void publish(String uri, Analysis analysis) {
    Document document = session.documents().get(uri);
    Facts facts = document == null ? null : analysis.facts(document);
    // What was closed, or has become too long, has none any more. That is said here, too, where
    // nothing
    // that was found before can come after it.
    List<Diagnostic> found = facts == null ? List.of() : diagnostics(facts);
    Integer version = document == null ? null : document.version();
    session.client().publishDiagnostics(new PublishDiagnosticsParams(uri, found, version));
  }

  /** All there are. On the thread of the facts. */
  List<Diagnostic> diagnostics(Facts facts) {
    List<Diagnostic> diagnostics = new ArrayList<>(lints.of(facts));
    diagnostics.addAll(others.apply(facts.document().uri()));
    diagnostics.sort(Comparator.comparingInt(each -> each.getRange().getStart().getLine()));
    return diagnostics;
  }
}
