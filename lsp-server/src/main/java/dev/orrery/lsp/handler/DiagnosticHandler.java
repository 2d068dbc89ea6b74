package dev.orrery.lsp.handler;

import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.ServerCapabilities;

/** The problems of a document, for clients that ask for them. */
public final class DiagnosticHandler
    implements RequestHandler<DocumentDiagnosticParams, DocumentDiagnosticReport> {
  private final Session session;
  private final DiagnosticsPublisher diagnostics;

  public DiagnosticHandler(Session session, DiagnosticsPublisher diagnostics) {
    this.session = session;
    this.diagnostics = diagnostics;
  }

  @Override
  public String method() {
    return "textDocument/diagnostic";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    if (DiagnosticsPublisher.isAsked(client)) {
      DiagnosticRegistrationOptions options = new DiagnosticRegistrationOptions(false, false);
      options.setIdentifier(LintDiagnostics.SOURCE);
      capabilities.setDiagnosticProvider(options);
    }
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> request(DocumentDiagnosticParams params) {
    return session
        .facts(
            params.getTextDocument().getUri(),
            List.<Diagnostic>of(),
            (facts, _) -> diagnostics.diagnostics(facts))
        .thenApply(
            found -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(found)));
  }
}
