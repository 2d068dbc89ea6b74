package dev.orrery.lsp.handler;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

/** An editor shows a document. */
public final class DidOpenHandler implements NotificationHandler<DidOpenTextDocumentParams> {
  private final Session session;

  public DidOpenHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/didOpen";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    capabilities.setTextDocumentSync(sync);
  }

  @Override
  public void notify(DidOpenTextDocumentParams params) {
    Document document = session.documents().open(params.getTextDocument());
    session.documentListeners().forEach(listener -> listener.changed(document));
  }
}
