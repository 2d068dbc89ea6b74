package dev.orrery.lsp.handler;

import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensRangeParams;

/** {@code textDocument/semanticTokens/range}: the lines that are seen. */
public final class SemanticTokensRangeHandler
    implements RequestHandler<SemanticTokensRangeParams, SemanticTokens> {
  private final Session session;
  private final TokenMaker maker;

  public SemanticTokensRangeHandler(Session session, TokenMaker maker) {
    this.session = session;
    this.maker = maker;
  }

  @Override
  public String method() {
    return "textDocument/semanticTokens/range";
  }

  @Override
  public CompletableFuture<SemanticTokens> request(SemanticTokensRangeParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        new SemanticTokens(List.of()),
        (facts, _) -> {
          int from = Positions.offset(facts.text(), params.getRange().getStart());
          int to = Positions.offset(facts.text(), params.getRange().getEnd());
          return new SemanticTokens(maker.data(facts, from, to));
        });
  }
}
