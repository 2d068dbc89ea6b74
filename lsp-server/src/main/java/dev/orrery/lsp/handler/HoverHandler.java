package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ServerCapabilities;

/** What there is to tell of a place. */
public final class HoverHandler implements RequestHandler<HoverParams, Hover> {
  private final Session session;
  private final List<HoverPart> parts;

  public HoverHandler(Session session, List<HoverPart> parts) {
    this.session = session;
    this.parts = List.copyOf(parts);
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
    return session
        .analysis()
        .facts(
            session.documents().get(params.getTextDocument().getUri()),
            (facts, _) ->
                facts == null || !session.settings().get(Setting.HOVER)
                    ? null
                    : hover(facts, Positions.offset(facts.text(), params.getPosition())));
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
    String text = String.join("\n\n---\n\n", said.stream().map(HoverPart.Said::markdown).toList());
    HoverPart.Said first = said.getFirst();
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, text),
        Positions.range(facts.text(), first.start(), first.end()));
  }
}
