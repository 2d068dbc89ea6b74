package dev.orrery.lsp.handler;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/** The user types. */
public final class DidChangeHandler implements NotificationHandler<DidChangeTextDocumentParams> {
  private final Session session;

  public DidChangeHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/didChange";
  }

  @Override
  public void notify(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    int version = id.getVersion() == null ? 0 : id.getVersion();
    Document document =
        session.documents().change(id.getUri(), version, params.getContentChanges());
    if (document != null) {
      session.documentListeners().forEach(listener -> listener.changed(document));
    }
  }
}
