package dev.orrery.lsp;

import dev.orrery.lsp.handler.CodeActionHandler;
import dev.orrery.lsp.handler.CodeActionPart;
import dev.orrery.lsp.handler.CodeLensHandler;
import dev.orrery.lsp.handler.CodeLensResolveHandler;
import dev.orrery.lsp.handler.DiagnosticHandler;
import dev.orrery.lsp.handler.DiagnosticsPublisher;
import dev.orrery.lsp.handler.DidChangeConfigurationHandler;
import dev.orrery.lsp.handler.DidChangeHandler;
import dev.orrery.lsp.handler.DidCloseHandler;
import dev.orrery.lsp.handler.DidOpenHandler;
import dev.orrery.lsp.handler.DidSaveHandler;
import dev.orrery.lsp.handler.ExecuteCommandHandler;
import dev.orrery.lsp.handler.HoverHandler;
import dev.orrery.lsp.handler.HoverPart;
import dev.orrery.lsp.handler.InitializedHandler;
import dev.orrery.lsp.handler.InlayHintHandler;
import dev.orrery.lsp.handler.InlineValueHandler;
import dev.orrery.lsp.handler.LensMaker;
import dev.orrery.lsp.handler.LintActions;
import dev.orrery.lsp.handler.LiveHover;
import dev.orrery.lsp.handler.RoleHover;
import dev.orrery.lsp.handler.SemanticTokensDeltaHandler;
import dev.orrery.lsp.handler.SemanticTokensHandler;
import dev.orrery.lsp.handler.SemanticTokensRangeHandler;
import dev.orrery.lsp.handler.TextDocumentContentHandler;
import dev.orrery.lsp.handler.TokenMaker;
import dev.orrery.lsp.handler.calls.CallHierarchyIncomingCallsHandler;
import dev.orrery.lsp.handler.calls.CallHierarchyOutgoingCallsHandler;
import dev.orrery.lsp.handler.calls.PrepareCallHierarchyHandler;
import dev.orrery.lsp.server.Handler;
import dev.orrery.lsp.server.Refresh;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.typescript.TypeScriptDiagnostics;
import dev.orrery.lsp.typescript.TypeScriptHandlers;
import dev.orrery.lsp.typescript.TypeScriptParts;
import dev.orrery.lsp.typescript.TypeScriptService;
import java.util.ArrayList;
import java.util.List;

/** The table of all handlers, and what they share. */
final class Handlers {
  private Handlers() {}

  static List<Handler<?>> of(Session session) {
    Refresh refresh = new Refresh(session);
    session.onSettings(refresh::inlayHints);
    session.onSettings(refresh::semanticTokens);
    TypeScriptService typescript = new TypeScriptService(session);
    typescript.listen();
    TypeScriptParts typed = new TypeScriptParts(typescript);
    DiagnosticsPublisher publisher = new DiagnosticsPublisher(session);
    publisher.listen();
    TypeScriptDiagnostics types =
        new TypeScriptDiagnostics(session, typescript, publisher::changed);
    publisher.also(types::of);
    types.listen();
    TokenMaker tokens = new TokenMaker(session);
    // In the order in which they are shown.
    Live live = Live.of(session, refresh);
    List<HoverPart> hover = List.of(new RoleHover(), new LiveHover(live.sources()));
    LensMaker lenses = new LensMaker(live.sources());
    session.onSettings(refresh::codeLenses);
    List<CodeActionPart> actions = List.of(new LintActions(session), typed::actions);
    List<Handler<?>> handlers =
        new ArrayList<>(
            List.of(
                new InitializedHandler(session),
                new DidChangeConfigurationHandler(session),
                new DidOpenHandler(session),
                new DidChangeHandler(session),
                new DidSaveHandler(session),
                new DidCloseHandler(session),
                new InlayHintHandler(session, live.hints()),
                new CodeLensHandler(session, lenses),
                new CodeLensResolveHandler(session, lenses),
                new ExecuteCommandHandler(live.commands()),
                new TextDocumentContentHandler(live.documents()),
                new InlineValueHandler(session),
                new PrepareCallHierarchyHandler(session),
                new CallHierarchyIncomingCallsHandler(session, live.sources()),
                new CallHierarchyOutgoingCallsHandler(session, live.sources()),
                new CodeActionHandler(actions, typescript::isOn),
                new DiagnosticHandler(session, publisher),
                new HoverHandler(session, hover, typed::hover),
                new SemanticTokensHandler(session, tokens),
                new SemanticTokensDeltaHandler(session, tokens),
                new SemanticTokensRangeHandler(session, tokens)));
    handlers.addAll(TypeScriptHandlers.of(typescript));
    return handlers;
  }
}
