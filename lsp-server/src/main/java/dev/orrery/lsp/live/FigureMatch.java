package dev.orrery.lsp.live;

import dev.orrery.lsp.analysis.Await;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which callbacks and awaits of a file the figures are of.
 *
 * <p>Records name a call by where it begins, so all calls of a chain have one place: what is known of
 * it is the first one's, unless the functions are written there.
 */
public final class FigureMatch {
  private record Key(int offset, Lane lane) {}

  private FigureMatch() {}

  /** By node of a callback or await, in order of the text. */
  public static Map<SyntaxNode, PlacedFigure> of(Facts facts, List<PlacedFigure> figures) {
    Map<SyntaxNode, PlacedFigure> matches = new LinkedHashMap<>();
    if (figures.isEmpty()) {
      return matches;
    }
    Map<Key, PlacedFigure> byPlace = new HashMap<>();
    figures.forEach(
        each -> byPlace.putIfAbsent(new Key(each.offset(), each.figure().lane()), each));
    for (Callback callback : facts.callbacks()) {
      Lane lane = Lane.of(callback.role().place());
      PlacedFigure match = lane == null ? null : match(callback, lane, byPlace);
      if (match != null) {
        matches.put(callback.node(), match);
      }
    }
    for (Await await : facts.awaits()) {
      PlacedFigure match = byPlace.get(new Key(await.node().start(), Lane.MICROTASK));
      if (match != null) {
        matches.put(await.node(), match);
      }
    }
    return matches;
  }

  private static PlacedFigure match(Callback callback, Lane lane, Map<Key, PlacedFigure> byPlace) {
    if (callback.isInline()) {
      PlacedFigure defined = byPlace.get(new Key(callback.function().start(), lane));
      if (defined != null) {
        return defined;
      }
    }
    return byPlace.remove(new Key(callback.call().start(), lane));
  }
}
