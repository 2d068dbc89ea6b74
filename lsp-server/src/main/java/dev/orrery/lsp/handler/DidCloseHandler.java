package dev.orrery.lsp.handler;

import dev.orrery.lsp.server.NotificationHandler;
import dev.orrery.lsp.server.Session;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;

/** No editor shows the document any more. */
public final class DidCloseHandler implements NotificationHandler<DidCloseTextDocumentParams> {
  private final Session session;

  public DidCloseHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/didClose";
  }

  @Override
  public void notify(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session.documents().close(uri);
    session
        .analysis()
        .once(
            "close " + uri,
            analysis -> {
              // It may be open again by now.
              if (session.documents().get(uri) == null) {
                analysis.forget(uri);
              }
            });
    session.documentListeners().forEach(listener -> listener.closed(uri));
  }
}
