package dev.orrery.lsp.handler;

import dev.orrery.lsp.command.VirtualDocuments;
import dev.orrery.lsp.server.RequestHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentContentResult;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** The text of documents that have no file. */
public final class TextDocumentContentHandler
    implements RequestHandler<TextDocumentContentParams, TextDocumentContentResult> {
  private final VirtualDocuments documents;

  public TextDocumentContentHandler(VirtualDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String method() {
    return "workspace/textDocumentContent";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    WorkspaceServerCapabilities workspace = capabilities.getWorkspace();
    if (workspace == null) {
      workspace = new WorkspaceServerCapabilities();
      capabilities.setWorkspace(workspace);
    }
    workspace.setTextDocumentContent(
        new TextDocumentContentRegistrationOptions(List.of(VirtualDocuments.SCHEME)));
  }

  @Override
  public CompletableFuture<TextDocumentContentResult> request(TextDocumentContentParams params) {
    String text = documents.content(params.getUri());
    return CompletableFuture.completedFuture(
        new TextDocumentContentResult(
            text == null ? params.getUri() + " is there no more.\n" : text));
  }
}
