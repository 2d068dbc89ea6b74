package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.live.FigureMatch;
import dev.orrery.lsp.live.FigureText;
import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.live.PlacedFigure;
import dev.orrery.lsp.syntax.SyntaxNode;

/** What a callback or await did in the programs that run, or ran last. */
public final class LiveHover implements HoverPart {
  private final LiveSources sources;

  public LiveHover(LiveSources sources) {
    this.sources = sources;
  }

  @Override
  public Said at(Facts facts, int offset) {
    StringBuilder text = new StringBuilder();
    SyntaxNode found = null;
    var document = facts.document();
    for (var source : sources.all()) {
      var figures = sources.figures(document, source);
      for (var each : FigureMatch.of(facts, figures).entrySet()) {
        if (isAbout(facts, each.getKey(), offset)
            && (found == null || found.equals(each.getKey()))) {
          found = each.getKey();
          say(text, each.getValue());
        }
      }
    }
    return found == null ? null : new Said(text.toString(), found.start(), found.end());
  }

  /** Whether a place is in the head of a callback, or in what takes it. */
  private static boolean isAbout(Facts facts, SyntaxNode node, int offset) {
    Callback callback = facts.callback(node);
    if (callback == null) {
      return offset >= node.start() && offset <= node.start() + "await".length();
    }
    SyntaxNode body = callback.isInline() ? callback.function().get("body") : null;
    int head = body == null ? node.end() : body.start();
    boolean inHead = offset >= node.start() && offset <= head;
    SyntaxNode callee = callback.call().get("function");
    SyntaxNode name = callee == null ? null : callee.get("property");
    SyntaxNode shown = name == null ? callee : name;
    return inHead || shown != null && offset >= shown.start() && offset <= shown.end();
  }

  private static void say(StringBuilder text, PlacedFigure placed) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    text.append("**").append(placed.source().title()).append("**: ");
    text.append(FigureText.line(placed));
    text.append(FigureText.more(placed.figure()));
  }
}
