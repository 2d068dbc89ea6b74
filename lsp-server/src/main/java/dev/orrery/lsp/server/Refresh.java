package dev.orrery.lsp.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentContentRefreshParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;

/** Asks the client to ask again, of what it can. Any thread. */
public final class Refresh {
  private final Session session;

  public Refresh(Session session) {
    this.session = session;
  }

  public void inlayHints() {
    ask(
        workspace ->
            workspace.getInlayHint() != null
                && Boolean.TRUE.equals(workspace.getInlayHint().getRefreshSupport()),
        LanguageClient::refreshInlayHints);
  }

  public void semanticTokens() {
    ask(
        workspace ->
            workspace.getSemanticTokens() != null
                && Boolean.TRUE.equals(workspace.getSemanticTokens().getRefreshSupport()),
        LanguageClient::refreshSemanticTokens);
  }

  public void codeLenses() {
    ask(
        workspace ->
            workspace.getCodeLens() != null
                && Boolean.TRUE.equals(workspace.getCodeLens().getRefreshSupport()),
        LanguageClient::refreshCodeLenses);
  }

  /** Asks the client to get a document that has no file again; {@code client} must know of such. */
  public void content(String uri) {
    session.client().refreshTextDocumentContent(new TextDocumentContentRefreshParams(uri));
  }

  private void ask(
      Function<WorkspaceClientCapabilities, Boolean> supported,
      Function<LanguageClient, CompletableFuture<Void>> refresh) {
    WorkspaceClientCapabilities workspace = session.capabilities().getWorkspace();
    if (workspace != null && supported.apply(workspace)) {
      refresh.apply(session.client());
    }
  }
}
