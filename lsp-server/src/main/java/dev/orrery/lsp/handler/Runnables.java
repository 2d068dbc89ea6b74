package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.Language;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;

/** Tells programs from files that only define something for others. */
final class Runnables {
  private static final Set<String> STATEMENTS =
      Set.of(
          "if_statement",
          "for_statement",
          "for_in_statement",
          "while_statement",
          "do_statement",
          "try_statement");

  private Runnables() {}

  /** Whether it is JavaScript on disk whose top level does something. */
  static boolean isRunnable(Facts facts) {
    String uri = facts.document().uri();
    if (!uri.startsWith("file:")
        || uri.endsWith(".jsx")
        || Language.of(uri, facts.document().language()) != Language.JAVASCRIPT) {
      return false;
    }
    SyntaxNode root = facts.tree().root();
    return root.has("hash_bang_line")
        || root.children().stream().anyMatch(statement -> does(facts, statement));
  }

  private static boolean does(Facts facts, SyntaxNode statement) {
    if (STATEMENTS.contains(statement.type())) {
      return true;
    }
    if (!statement.is("expression_statement") || statement.childCount() == 0) {
      // What a variable is set to may be all there is: a server that listens.
      return isDeclaration(statement) && callsWhat(facts, statement);
    }
    SyntaxNode expression = Syntax.bare(statement.child(0));
    return switch (expression.type()) {
      case "call_expression" -> !isSetUp(facts, expression);
      case "await_expression", "new_expression" -> true;
      default -> false;
    };
  }

  private static boolean isDeclaration(SyntaxNode statement) {
    return statement.is("lexical_declaration") || statement.is("variable_declaration");
  }

  /** Whether a variable is set to what a call with a callback gives. */
  private static boolean callsWhat(Facts facts, SyntaxNode declaration) {
    return facts.callbacks().stream()
        .anyMatch(
            callback ->
                callback.call().is("call_expression")
                    && callback.role().place().isLater()
                    && declaration.contains(callback.call())
                    && Syntax.functionAround(callback.call()) == null);
  }

  /** {@code require('x')} and {@code Object.defineProperty(exports, ...)} do nothing by themselves. */
  private static boolean isSetUp(Facts facts, SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    String text = callee == null ? "" : facts.text(callee);
    return text.equals("require") || text.equals("Object.defineProperty");
  }
}
