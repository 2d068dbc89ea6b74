package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Callbacks that are called for an error and then once more. */
public final class CallbackTwice extends NamedRule {
  private static final Set<String> CALLBACKS = Set.of("cb", "callback", "done", "next", "fn");
  private static final Set<String> ERRORS = Set.of("err", "error", "e", "er", "ex", "reason");

  public CallbackTwice() {
    super(
        "callback-twice",
        Severity.WARNING,
        "A callback that is called for an error and then called again.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      SyntaxNode callee = Syntax.callee(call);
      Binding binding = callee != null && callee.is("identifier") ? facts.binding(callee) : null;
      if (binding != null
          && binding.kind() == Binding.Kind.PARAMETER
          && call.is("call_expression")
          && isCallback(binding.name())
          && isError(facts, Code.argument(call, 0))
          && call.parent().is("expression_statement")) {
        check(facts, call, binding, problems);
      }
    }
  }

  private static boolean isCallback(String name) {
    return CALLBACKS.contains(name) || name.endsWith("Callback") || name.endsWith("Cb");
  }

  /** Whether something is called an error, or is a new one: visitors are called often. */
  private static boolean isError(Facts facts, SyntaxNode argument) {
    SyntaxNode node = Syntax.bare(argument);
    if (node == null) {
      return false;
    } else if (node.is("new_expression")) {
      return facts.text(Syntax.callee(node)).endsWith("Error");
    }
    return node.is("identifier") && ERRORS.contains(facts.text(node));
  }

  private static void check(
      Facts facts, SyntaxNode call, Binding callback, Consumer<Problem> problems) {
    SyntaxNode statement = call.parent();
    SyntaxNode block = statement.parent();
    SyntaxNode condition = block;
    if (block.is("statement_block")) {
      if (block.children().getLast() != statement) {
        return;
      }
      condition = block.parent();
    }
    if (condition == null
        || !condition.is("if_statement")
        || condition.get("alternative") != null) {
      return;
    }
    SyntaxNode again = after(facts, condition, callback);
    if (again == null) {
      return;
    }
    problems.accept(
        Problem.at(
                Syntax.callee(call),
                "After this "
                    + callback.name()
                    + " is called again in line "
                    + Code.line(facts, again)
                    + ": whoever waits for it goes on twice, or a promise drops one of the two.")
            .withNotes(
                new Problem.Note(
                    again.start(), again.start() + callback.name().length(), "Here once more."))
            .withFixes(Fix.of("Return", Fix.Edit.insert(statement.start(), "return "))));
  }

  /** The call that surely comes after a statement in its block, or null. */
  private static SyntaxNode after(Facts facts, SyntaxNode condition, Binding callback) {
    SyntaxNode block = condition.parent();
    if (block == null || !block.is("statement_block")) {
      return null;
    }
    List<SyntaxNode> statements = block.children();
    for (SyntaxNode next :
        statements.subList(statements.indexOf(condition) + 1, statements.size())) {
      SyntaxNode expression =
          (next.is("expression_statement") || next.is("return_statement")) && next.childCount() > 0
              ? next.child(0)
              : null;
      if (expression != null
          && expression.is("call_expression")
          && Syntax.callee(expression).is("identifier")
          && facts.binding(Syntax.callee(expression)) == callback) {
        return expression;
      }
      boolean leaves = next.is("return_statement") || next.is("throw_statement");
      if (leaves || next.is("if_statement")) {
        return null;
      }
    }
    return null;
  }
}
