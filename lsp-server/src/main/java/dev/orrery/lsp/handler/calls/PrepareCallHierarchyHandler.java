package dev.orrery.lsp.handler.calls;

import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;

/** The function whose calls are looked at. */
public final class PrepareCallHierarchyHandler
    implements RequestHandler<CallHierarchyPrepareParams, List<CallHierarchyItem>> {
  private final Session session;

  public PrepareCallHierarchyHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/prepareCallHierarchy";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setCallHierarchyProvider(true);
  }

  @Override
  public CompletableFuture<List<CallHierarchyItem>> request(CallHierarchyPrepareParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        null,
        (facts, _) -> {
          int offset = Positions.offset(facts.text(), params.getPosition());
          return List.of(CallItems.item(facts, CallItems.functionAt(facts, offset), null));
        });
  }
}
