package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** By which callbacks code is run. */
final class Reach {
  /** Roles of callbacks that come again and again. */
  private static final Set<String> REPEATED =
      Set.of(
          "interval",
          "connection",
          "request",
          "data",
          "readable",
          "message",
          "line",
          "watch",
          "observer");

  private Reach() {}

  /** The callback that runs some code, by itself or through functions that it calls; or null. */
  static Callback callback(Facts facts, SyntaxNode node, Predicate<Callback> asked) {
    SyntaxNode around = Syntax.isFunction(node) ? node : Syntax.functionAround(node);
    if (around == null || facts.graph().roles(around).isEmpty()) {
      return null;
    }
    Deque<SyntaxNode> ahead = new ArrayDeque<>(Set.of(around));
    Set<SyntaxNode> seen = new HashSet<>(ahead);
    while (!ahead.isEmpty()) {
      SyntaxNode function = ahead.poll();
      for (Callback callback : facts.callbacks()) {
        if (callback.function() == function && asked.test(callback)) {
          return callback;
        }
      }
      for (SyntaxNode caller : facts.graph().callers(function)) {
        if (seen.add(caller)) {
          ahead.add(caller);
        }
      }
    }
    return null;
  }

  /** Whether a callback comes more than once, each time for another connection, chunk or moment. */
  static boolean isRepeated(Facts facts, Callback callback) {
    String method = Syntax.isCall(callback.call()) ? Code.method(facts, callback.call()) : null;
    boolean once = "once".equals(method) || "prependOnceListener".equals(method);
    boolean listener = callback.role().id().equals("listener") && callback.certain();
    return !once && (listener || REPEATED.contains(callback.role().id()));
  }
}
