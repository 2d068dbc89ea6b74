package dev.orrery.lsp.handler;

import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;

/** A document is on disk as it is open. */
public final class DidSaveHandler implements NotificationHandler<DidSaveTextDocumentParams> {
  private final Session session;

  public DidSaveHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/didSave";
  }

  @Override
  public void notify(DidSaveTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session.documentListeners().forEach(listener -> listener.saved(uri));
  }
}
