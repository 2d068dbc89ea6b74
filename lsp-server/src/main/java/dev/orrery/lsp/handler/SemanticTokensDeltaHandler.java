package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/semanticTokens/full/delta}: what is new since the last answer. */
public final class SemanticTokensDeltaHandler
    implements RequestHandler<
        SemanticTokensDeltaParams, Either<SemanticTokens, SemanticTokensDelta>> {
  private final Session session;
  private final TokenMaker maker;

  public SemanticTokensDeltaHandler(Session session, TokenMaker maker) {
    this.session = session;
    this.maker = maker;
  }

  @Override
  public String method() {
    return "textDocument/semanticTokens/full/delta";
  }

  @Override
  public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> request(
      SemanticTokensDeltaParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        Either.forLeft(new SemanticTokens(List.of())),
        (facts, _) -> answer(facts, params.getPreviousResultId()));
  }

  private Either<SemanticTokens, SemanticTokensDelta> answer(Facts facts, String known) {
    SemanticTokens before = maker.last(facts.document().uri());
    SemanticTokens now = maker.full(facts);
    if (before == null || !before.getResultId().equals(known)) {
      return Either.forLeft(now);
    }
    return Either.forRight(
        new SemanticTokensDelta(edits(before.getData(), now.getData()), now.getResultId()));
  }

  /** One edit: all between what both begin and end with. */
  static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> now) {
    int shorter = Math.min(before.size(), now.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(now.get(start))) {
      start++;
    }
    if (start == before.size() && start == now.size()) {
      return List.of();
    }
    int tail = 0;
    while (tail < shorter - start
        && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    return List.of(
        new SemanticTokensEdit(
            start,
            before.size() - tail - start,
            List.copyOf(now.subList(start, now.size() - tail))));
  }
}
