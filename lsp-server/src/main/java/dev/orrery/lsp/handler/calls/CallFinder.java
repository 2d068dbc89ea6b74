package dev.orrery.lsp.handler.calls;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.live.FigureMatch;
import dev.orrery.lsp.live.FigureText;
import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.live.PlacedEdge;
import dev.orrery.lsp.live.PlacedFigure;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Range;

/** Finds calls, now and later, from and to a function. */
final class CallFinder {
  /** A function and how it is called; null detail for at once. */
  private record Way(SyntaxNode function, String detail) {}

  private final Facts facts;
  private final Map<SyntaxNode, PlacedFigure> figures;
  private final List<PlacedEdge> edges;

  CallFinder(Facts facts, LiveSources sources) {
    this.facts = facts;
    this.figures = FigureMatch.of(facts, sources.figures(facts.document()));
    this.edges = sources.edges(facts.document());
  }

  /** Who calls a function, who schedules it; nobody the top level, which null stands for. */
  List<CallHierarchyIncomingCall> incoming(SyntaxNode function) {
    if (function == null) {
      return List.of();
    }
    Map<Way, List<Range>> ways = new LinkedHashMap<>();
    for (SyntaxNode call : facts.calls()) {
      SyntaxNode callee = Syntax.callee(call);
      if (callee != null && function.equals(facts.function(callee))) {
        add(ways, new Way(Syntax.functionAround(call), null), callee);
      }
    }
    for (Callback callback : facts.callbacks()) {
      if (function.equals(callback.function())) {
        Way way = new Way(Syntax.functionAround(callback.call()), "schedules: " + how(callback));
        add(ways, way, callback.isInline() ? callback.call() : callback.node());
      }
    }
    List<CallHierarchyIncomingCall> calls = new ArrayList<>();
    ways.forEach(
        (way, ranges) ->
            calls.add(
                new CallHierarchyIncomingCall(
                    CallItems.item(facts, way.function(), way.detail()), ranges)));
    boolean told = ways.keySet().stream().anyMatch(way -> way.detail() != null);
    for (PlacedEdge edge : edges) {
      // What is in this file is known from its text, unless it goes through others.
      boolean known = told && edge.fromOffset() >= 0;
      if (edge.toOffset() == function.start() && !known) {
        CallHierarchyItem from =
            edge.fromOffset() >= 0
                ? CallItems.item(facts, around(edge.fromOffset()), seen(edge))
                : CallItems.item(edge.edge().from(), seen(edge));
        if (from != null) {
          calls.add(new CallHierarchyIncomingCall(from, List.of(from.getRange())));
        }
      }
    }
    return calls;
  }

  /** What a function calls, what it schedules; null is the top level. */
  List<CallHierarchyOutgoingCall> outgoing(SyntaxNode function) {
    Map<Way, List<Range>> ways = new LinkedHashMap<>();
    for (SyntaxNode call : facts.calls()) {
      SyntaxNode callee = Syntax.callee(call);
      SyntaxNode meant = callee == null ? null : facts.function(callee);
      if (meant != null && Objects.equals(Syntax.functionAround(call), function)) {
        add(ways, new Way(meant, null), callee);
      }
    }
    for (Callback callback : facts.callbacks()) {
      if (callback.function() != null
          && Objects.equals(Syntax.functionAround(callback.call()), function)) {
        Way way = new Way(callback.function(), "runs: " + how(callback));
        add(ways, way, callback.isInline() ? callback.call() : callback.node());
      }
    }
    List<CallHierarchyOutgoingCall> calls = new ArrayList<>();
    ways.forEach(
        (way, ranges) ->
            calls.add(
                new CallHierarchyOutgoingCall(
                    CallItems.item(facts, way.function(), way.detail()), ranges)));
    for (PlacedEdge edge : edges) {
      if (edge.toOffset() < 0
          && edge.fromOffset() >= 0
          && Objects.equals(around(edge.fromOffset()), function)) {
        CallHierarchyItem to = CallItems.item(edge.edge().to(), seen(edge));
        if (to != null) {
          Range range = Positions.range(facts.text(), edge.fromOffset(), edge.fromOffset());
          calls.add(new CallHierarchyOutgoingCall(to, List.of(range)));
        }
      }
    }
    return calls;
  }

  private SyntaxNode around(int offset) {
    SyntaxNode at = facts.tree().root().at(offset, offset);
    return Syntax.isFunction(at) && at.start() != offset ? at : Syntax.functionAround(at);
  }

  /** By which rule a callback runs, and what it did if that is known. */
  private String how(Callback callback) {
    PlacedFigure figure = figures.get(callback.node());
    String rule = callback.role().hint();
    return figure == null ? rule : rule + " · " + FigureText.line(figure);
  }

  private static String seen(PlacedEdge edge) {
    return "seen " + FigureText.times(edge.edge().count()) + "x: " + edge.edge().lane().word();
  }

  private void add(Map<Way, List<Range>> ways, Way way, SyntaxNode at) {
    ways.computeIfAbsent(way, _ -> new ArrayList<>())
        .add(Positions.range(facts.text(), at.start(), at.end()));
  }
}
