package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Results that are waited for one after the other, though none needs another one. */
public final class AwaitInLoop extends NamedRule {
  /** What only makes sense in its turn. */
  private static final Set<String> IN_TURN =
      Set.of("once", "setTimeout", "sleep", "delay", "wait", "next", "read", "write", "acquire");

  public AwaitInLoop() {
    super(
        "await-in-loop",
        Severity.INFORMATION,
        "A loop that collects one awaited result after the other, though they are independent.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    facts
        .tree()
        .root()
        .walk(
            node -> {
              if (node.is("for_in_statement") && !node.has("await") && isOf(node)) {
                check(facts, node, problems);
              }
            });
  }

  private static boolean isOf(SyntaxNode loop) {
    SyntaxNode operator = loop.get("operator");
    return operator != null && operator.is("of") && loop.get("kind") != null;
  }

  private static void check(Facts facts, SyntaxNode loop, Consumer<Problem> problems) {
    SyntaxNode left = loop.get("left");
    SyntaxNode body = loop.get("body");
    if (left == null || !left.is("identifier") || body == null) {
      return;
    }
    List<SyntaxNode> statements =
        body.is("statement_block")
            ? body.children().stream().filter(each -> !each.is("comment")).toList()
            : List.of(body);
    // Only what plainly collects results: order and limits may be meant elsewhere.
    SyntaxNode await = statements.isEmpty() ? null : collected(facts, statements);
    Binding each = facts.binding(left);
    SyntaxNode call = await == null ? null : Syntax.bare(Syntax.operand(await));
    if (call == null
        || !call.is("call_expression")
        || each == null
        || !Code.mentions(call, each)
        || isInTurn(facts, call)
        || Code.anywhere(call, node -> node != call && node.is("await_expression"))) {
      return;
    }
    Problem problem =
        Problem.at(
            await.first("await") == null ? await : await.first("await"),
            "Each turn waits for the one before, though it does not need its result: together they"
                + " would take as long as the slowest, not as all of them.");
    Fix fix = fix(facts, loop, statements, await);
    problems.accept(fix == null ? problem : problem.withFixes(fix));
  }

  /** The await of {@code list.push(await f(x))} or {@code const y = await f(x); list.push(y)}. */
  private static SyntaxNode collected(Facts facts, List<SyntaxNode> statements) {
    SyntaxNode push = push(facts, statements.getLast());
    SyntaxNode pushed = push == null ? null : Syntax.bare(Code.argument(push, 0));
    if (pushed == null || Syntax.arguments(push).size() != 1) {
      return null;
    } else if (statements.size() == 1) {
      return pushed.is("await_expression") ? pushed : null;
    } else if (statements.size() != 2 || !statements.getFirst().is("lexical_declaration")) {
      return null;
    }
    SyntaxNode declarator = statements.getFirst().first("variable_declarator");
    SyntaxNode value = declarator == null ? null : Syntax.bare(declarator.get("value"));
    boolean awaited = value != null && value.is("await_expression");
    return awaited && !Code.anywhere(pushed, node -> node.is("await_expression")) ? value : null;
  }

  private static SyntaxNode push(Facts facts, SyntaxNode statement) {
    SyntaxNode call =
        statement.is("expression_statement") && statement.childCount() > 0
            ? statement.child(0)
            : null;
    return call != null
            && call.is("call_expression")
            && "push".equals(Code.method(facts, call))
            && Code.receiver(call).is("identifier")
        ? call
        : null;
  }

  private static boolean isInTurn(Facts facts, SyntaxNode call) {
    String method = Code.method(facts, call);
    return IN_TURN.contains(method == null ? facts.text(Syntax.callee(call)) : method);
  }

  private static Fix fix(
      Facts facts, SyntaxNode loop, List<SyntaxNode> statements, SyntaxNode await) {
    if (statements.size() != 1 || !Code.isInBlock(loop)) {
      return null;
    }
    String list = facts.text(Code.receiver(push(facts, statements.getFirst())));
    String items = facts.text(loop.get("right"));
    boolean array = facts.isA(loop.get("right"), "Array");
    String map =
        (array ? items + ".map(" : "Array.from(" + items + ", ")
            + "("
            + facts.text(loop.get("left"))
            + ") => "
            + facts.text(Syntax.operand(await))
            + ")";
    return Fix.of(
        "Begin all at once",
        new Fix.Edit(
            loop.start(), loop.end(), list + ".push(...(await Promise.all(" + map + ")));"));
  }
}
