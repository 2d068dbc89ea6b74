package dev.orrery.lsp.handler.calls;

import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;

/** What a function calls, and what it has called later. */
public final class CallHierarchyOutgoingCallsHandler
    implements RequestHandler<CallHierarchyOutgoingCallsParams, List<CallHierarchyOutgoingCall>> {
  private final Session session;
  private final LiveSources sources;

  public CallHierarchyOutgoingCallsHandler(Session session, LiveSources sources) {
    this.session = session;
    this.sources = sources;
  }

  @Override
  public String method() {
    return "callHierarchy/outgoingCalls";
  }

  @Override
  public CompletableFuture<List<CallHierarchyOutgoingCall>> request(
      CallHierarchyOutgoingCallsParams params) {
    return session.facts(
        params.getItem().getUri(),
        List.of(),
        (facts, _) ->
            new CallFinder(facts, sources).outgoing(CallItems.function(facts, params.getItem())));
  }
}
