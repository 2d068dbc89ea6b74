package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Await;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Place;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/**
 * Semantic tokens: only what a client does not colour by itself, the places where code leaves off to
 * go on later. Their modifiers are the phases.
 *
 * <p>Remembers what was sent last of each document, for differences. Belongs to the analysis thread,
 * but for what it is told of documents.
 */
public final class TokenMaker implements DocumentListener {
  private static final List<String> TYPES =
      List.of(SemanticTokenTypes.Function, SemanticTokenTypes.Method, SemanticTokenTypes.Keyword);
  private static final int FUNCTION = 0;
  private static final int METHOD = 1;
  private static final int KEYWORD = 2;
  private static final int ASYNC = 1;
  private static final int FIELDS = 5;

  private final Session session;
  private final Map<String, SemanticTokens> sent = new HashMap<>();
  private long results;

  private record Token(int length, int type, int modifiers) {}

  public TokenMaker(Session session) {
    this.session = session;
    session.onDocuments(this);
  }

  /** Types are the protocol's; so is the modifier {@code async}, the others are places. */
  static SemanticTokensLegend legend() {
    List<String> modifiers =
        Stream.concat(
                Stream.of(SemanticTokenModifiers.Async), Stream.of(Place.values()).map(Place::word))
            .toList();
    return new SemanticTokensLegend(TYPES, modifiers);
  }

  /** All tokens of a document, remembered as what was sent last. */
  SemanticTokens full(Facts facts) {
    SemanticTokens tokens =
        new SemanticTokens(Long.toString(++results), data(facts, 0, facts.text().length()));
    sent.put(facts.document().uri(), tokens);
    return tokens;
  }

  /** What was sent last of a document, or null. */
  SemanticTokens last(String uri) {
    return sent.get(uri);
  }

  /** The tokens within a range, five numbers each, as the protocol wants them. */
  List<Integer> data(Facts facts, int from, int to) {
    if (facts == null || !session.settings().get(Setting.SEMANTIC_TOKENS)) {
      return List.of();
    }
    TreeMap<Integer, Token> tokens = new TreeMap<>();
    for (Callback callback : facts.callbacks()) {
      int modifiers = modifiers(callback.role().place());
      SyntaxNode callee =
          Syntax.isCall(callback.call())
              ? Syntax.callee(callback.call())
              : callback.call().get("left");
      name(callee, modifiers, tokens);
      if (!callback.isInline()) {
        name(callback.node(), modifiers, tokens);
      }
    }
    for (Await await : facts.awaits()) {
      boolean loop = !await.node().is("await_expression");
      int start = loop ? await.node().first("await").start() : await.node().start();
      tokens.put(start, new Token("await".length(), KEYWORD, modifiers(Place.MICROTASK)));
    }
    return encode(facts.text(), tokens.subMap(from, true, Math.max(from, to), true));
  }

  private static int modifiers(Place place) {
    return 1 << (place.ordinal() + 1) | (place.isLater() ? ASYNC : 0);
  }

  private static void name(SyntaxNode node, int modifiers, Map<Integer, Token> tokens) {
    if (node == null) {
      return;
    }
    SyntaxNode property = node.is("member_expression") ? node.get("property") : null;
    if (property != null) {
      tokens.put(property.start(), token(property, METHOD, modifiers));
    } else if (node.is("identifier")) {
      tokens.put(node.start(), token(node, FUNCTION, modifiers));
    }
  }

  private static Token token(SyntaxNode node, int type, int modifiers) {
    return new Token(node.end() - node.start(), type, modifiers);
  }

  private static List<Integer> encode(Text text, Map<Integer, Token> tokens) {
    List<Integer> data = new ArrayList<>(tokens.size() * FIELDS);
    int[] before = {0, 0};
    tokens.forEach(
        (start, token) -> {
          int line = text.line(start);
          int column = start - text.lineStart(line);
          data.add(line - before[0]);
          data.add(line == before[0] ? column - before[1] : column);
          data.add(token.length);
          data.add(token.type);
          data.add(token.modifiers);
          before[0] = line;
          before[1] = column;
        });
    return data;
  }

  @Override
  public void changed(Document document) {}

  @Override
  public void closed(String uri) {
    session
        .analysis()
        .once(
            "tokens " + uri,
            _ -> {
              if (session.documents().get(uri) == null) {
                sent.remove(uri);
              }
            });
  }
}
