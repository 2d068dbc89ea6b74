package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.function.Consumer;

/** Intervals that are made again and again and never cleared. */
public final class IntervalNeverCleared extends NamedRule {
  public IntervalNeverCleared() {
    super(
        "interval-never-cleared",
        Severity.WARNING,
        "An interval for each connection, request, object or turn of a loop, never cleared.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      if ("setInterval".equals(facts.path(call)) && !isCleared(facts, call)) {
        String each = each(facts, call);
        if (each != null) {
          problems.accept(
              Problem.at(
                  Syntax.callee(call),
                  "Nothing clears this interval, and there is one more for each "
                      + each
                      + ": all of them go on for ever, with all that they refer to."));
        }
      }
    }
  }

  /** Also if that cannot be seen. */
  private static boolean isCleared(Facts facts, SyntaxNode call) {
    Uses uses = Uses.of(facts, call);
    SyntaxNode callback = facts.function(Code.argument(call, 0));
    return uses.escapes()
        || !uses.argumentOf().isEmpty()
        || uses.calls("close")
        || callback == null
        || Code.anywhere(
            callback,
            node -> node.is("call_expression") && facts.text(node).startsWith("clearInterval"));
  }

  /** For what there is one more, or null if there is only one. */
  private static String each(Facts facts, SyntaxNode call) {
    if (Code.loop(call) != null) {
      return "turn of the loop";
    }
    Callback callback = Reach.callback(facts, call, each -> Reach.isRepeated(facts, each));
    if (callback != null) {
      return switch (callback.role().id()) {
        case "connection", "request", "message", "line" -> callback.role().id();
        case "data" -> "chunk";
        case "interval" -> "turn of the interval around it";
        default -> "event";
      };
    }
    SyntaxNode function = Syntax.functionAround(call);
    SyntaxNode name =
        function == null || !function.is("method_definition") ? null : function.get("name");
    return name != null && facts.text(name).equals("constructor") ? "object" : null;
  }
}
