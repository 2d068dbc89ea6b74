package dev.orrery.lsp.handler;

import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;

/** {@code textDocument/semanticTokens/full}. */
public final class SemanticTokensHandler
    implements RequestHandler<SemanticTokensParams, SemanticTokens> {
  private final Session session;
  private final TokenMaker maker;

  public SemanticTokensHandler(Session session, TokenMaker maker) {
    this.session = session;
    this.maker = maker;
  }

  @Override
  public String method() {
    return "textDocument/semanticTokens/full";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    SemanticTokensWithRegistrationOptions options =
        new SemanticTokensWithRegistrationOptions(TokenMaker.legend());
    options.setFull(new SemanticTokensServerFull(true));
    options.setRange(true);
    capabilities.setSemanticTokensProvider(options);
  }

  @Override
  public CompletableFuture<SemanticTokens> request(SemanticTokensParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        new SemanticTokens(List.of()),
        (facts, _) -> maker.full(facts));
  }
}
