package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Promises that nobody waits for and whose rejection nobody handles. */
public final class FloatingPromise extends NamedRule {
  public FloatingPromise() {
    super(
        "floating-promise",
        Severity.WARNING,
        "A promise that nobody waits for and whose rejection nobody handles.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    Rejection rejection = new Rejection(facts);
    for (SyntaxNode call : facts.calls()) {
      if (Code.isDiscarded(call)
          && rejection.isPromise(call)
          && rejection.mayReject(call)
          && !isProgram(facts, call)) {
        problems.accept(problem(facts, call));
      }
    }
  }

  /**
   * Whether it is how a program begins, such as {@code main()} in its last line: nothing follows, and
   * an error ends it as it should.
   */
  private static boolean isProgram(Facts facts, SyntaxNode call) {
    SyntaxNode statement = call.parent();
    return statement.parent() == facts.tree().root()
        && statement.is("expression_statement")
        && statement.parent().children().getLast() == statement
        && facts.function(Syntax.callee(call)) != null;
  }

  private static Problem problem(Facts facts, SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    SyntaxNode property = callee.get("property");
    int start = property == null ? callee.start() : property.start();
    Problem problem =
        new Problem(
            start,
            callee.end(),
            "Nobody waits for this promise: what follows runs before it is settled, and if it is"
                + " rejected, the process ends with an unhandled rejection.",
            List.of(),
            fixes(facts, call),
            false);
    return problem;
  }

  private static List<Fix> fixes(Facts facts, SyntaxNode call) {
    List<Fix> fixes = new ArrayList<>();
    if (Code.mayAwait(facts, call)) {
      fixes.add(Fix.of("Await the promise", Fix.Edit.insert(call.start(), "await ")));
    }
    if (call.is("call_expression")) {
      String indent = Code.indent(facts, call);
      fixes.add(
          Fix.of(
              "Handle its rejection",
              Fix.Edit.insert(
                  call.end(),
                  ".catch((err) => {\n" + indent + "  console.error(err);\n" + indent + "})")));
    }
    fixes.add(Fix.of("Say that nobody waits for it", Fix.Edit.insert(call.start(), "void ")));
    return fixes;
  }
}
