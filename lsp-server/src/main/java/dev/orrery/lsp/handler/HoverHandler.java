package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ServerCapabilities;

/** What there is to tell of a place. */
public final class HoverHandler implements RequestHandler<HoverParams, Hover> {
  private static final String SEPARATOR = "\n\n---\n\n";

  /** So long what is known here waits for what others say. */
  private static final long PATIENCE_MS = 500;

  private final Session session;
  private final List<HoverPart> parts;
  private final Function<HoverParams, CompletableFuture<Hover>> types;

  /** @param types is asked for what comes last; answers null if there is nothing */
  public HoverHandler(
      Session session,
      List<HoverPart> parts,
      Function<HoverParams, CompletableFuture<Hover>> types) {
    this.session = session;
    this.parts = List.copyOf(parts);
    this.types = types;
  }

  @Override
  public String method() {
    return "textDocument/hover";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setHoverProvider(true);
  }

  @Override
  public CompletableFuture<Hover> request(HoverParams params) {
    CompletableFuture<Hover> typed = types.apply(params);
    CompletableFuture<Hover> known = known(params);
    CompletableFuture<Hover> both =
        known.thenCompose(
            rule ->
                rule == null
                    ? typed
                    : typed
                        .copy()
                        .completeOnTimeout(null, PATIENCE_MS, TimeUnit.MILLISECONDS)
                        .thenApply(type -> join(rule, type)));
    both.whenComplete(
        (_, _) -> {
          known.cancel(true);
          typed.cancel(true);
        });
    return both;
  }

  private static Hover join(Hover first, Hover second) {
    if (second == null) {
      return first;
    }
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, text(first) + SEPARATOR + text(second)),
        first.getRange());
  }

  private static String text(Hover hover) {
    return hover.getContents().getRight().getValue();
  }

  private CompletableFuture<Hover> known(HoverParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        null,
        (facts, _) ->
            session.settings().get(Setting.HOVER)
                ? hover(facts, Positions.offset(facts.text(), params.getPosition()))
                : null);
  }

  private Hover hover(Facts facts, int offset) {
    List<HoverPart.Said> said = new ArrayList<>();
    for (HoverPart part : parts) {
      HoverPart.Said answer = part.at(facts, offset);
      if (answer != null) {
        said.add(answer);
      }
    }
    if (said.isEmpty()) {
      return null;
    }
    String text = String.join(SEPARATOR, said.stream().map(HoverPart.Said::markdown).toList());
    HoverPart.Said first = said.getFirst();
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, text),
        Positions.range(facts.text(), first.start(), first.end()));
  }
}
