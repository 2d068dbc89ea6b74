package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;
import java.util.function.Consumer;

/** Something else than a function where a timer, tick or immediate needs one. */
public final class TimerCallback extends NamedRule {
  private static final Set<String> TAKERS =
      Set.of("setTimeout", "setInterval", "setImmediate", "process.nextTick", "queueMicrotask");

  public TimerCallback() {
    super(
        "timer-callback",
        Severity.ERROR,
        "What is handed to a timer, tick or immediate is no function.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      String path = facts.path(call);
      SyntaxNode first = path == null || !TAKERS.contains(path) ? null : Code.argument(call, 0);
      SyntaxNode node = Syntax.bare(first);
      if (node == null) {
        continue;
      }
      if (node.is("string") || node.is("template_string")) {
        problems.accept(
            Problem.at(first, path + " takes no code as a string: it throws a TypeError."));
      } else if (node.is("call_expression") && givesNothing(facts, node)) {
        problems.accept(called(facts, node, path));
      }
    }
  }

  /** Whether a call surely gives no function. */
  private static boolean givesNothing(Facts facts, SyntaxNode call) {
    String path = facts.path(call);
    if (path != null && path.startsWith("console.")) {
      return true;
    }
    SyntaxNode function = facts.function(Syntax.callee(call));
    if (function == null) {
      return false;
    } else if (Syntax.isAsync(function)) {
      return true;
    }
    SyntaxNode body = function.get("body");
    return body != null
        && body.is("statement_block")
        && !Syntax.isGenerator(function)
        && !Code.any(body, node -> node.is("return_statement") && node.childCount() > 0);
  }

  private static Problem called(Facts facts, SyntaxNode call, String path) {
    Problem problem =
        Problem.at(
            call,
            "This is called at once, and what it returns is no function: "
                + path
                + " throws a TypeError.");
    return problem.withFixes(
        Fix.of("Hand over a function", Fix.Edit.insert(call.start(), "() => ")));
  }
}
