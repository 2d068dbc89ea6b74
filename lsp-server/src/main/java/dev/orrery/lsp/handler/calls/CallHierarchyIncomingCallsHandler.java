package dev.orrery.lsp.handler.calls;

import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;

/** Who calls a function, and who has it called later. */
public final class CallHierarchyIncomingCallsHandler
    implements RequestHandler<CallHierarchyIncomingCallsParams, List<CallHierarchyIncomingCall>> {
  private final Session session;
  private final LiveSources sources;

  public CallHierarchyIncomingCallsHandler(Session session, LiveSources sources) {
    this.session = session;
    this.sources = sources;
  }

  @Override
  public String method() {
    return "callHierarchy/incomingCalls";
  }

  @Override
  public CompletableFuture<List<CallHierarchyIncomingCall>> request(
      CallHierarchyIncomingCallsParams params) {
    return session.facts(
        params.getItem().getUri(),
        List.of(),
        (facts, _) ->
            new CallFinder(facts, sources).incoming(CallItems.function(facts, params.getItem())));
  }
}
