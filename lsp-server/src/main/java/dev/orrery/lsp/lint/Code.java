package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.function.Predicate;

/** Questions of rules about nodes. */
final class Code {
  private Code() {}

  /** Whether nobody looks at what an expression gives. {@code void x} counts as looking at it. */
  static boolean isDiscarded(SyntaxNode expression) {
    SyntaxNode above = expression.parent();
    if (above == null) {
      return false;
    }
    return switch (above.type()) {
      case "expression_statement" -> true;
      case "parenthesized_expression" -> above.field() == null && isDiscarded(above);
      case "sequence_expression" ->
          above.child(above.childCount() - 1) != expression || isDiscarded(above);
      case "binary_expression" -> {
        SyntaxNode operator = above.get("operator");
        yield expression == above.get("right")
            && operator != null
            && (operator.is("&&") || operator.is("||") || operator.is("??"))
            && isDiscarded(above);
      }
      case "ternary_expression" -> expression != above.get("condition") && isDiscarded(above);
      default -> false;
    };
  }

  /** The statement that a node is or is in; null outside of any. */
  static SyntaxNode statement(SyntaxNode node) {
    SyntaxNode at = node;
    while (at != null && !isStatement(at)) {
      at = at.parent();
    }
    return at;
  }

  static boolean isStatement(SyntaxNode node) {
    return switch (node.type()) {
      case "lexical_declaration", "variable_declaration" ->
          node.parent() == null || !node.parent().is("for_statement");
      default -> node.type().endsWith("_statement") && !node.is("empty_statement");
    };
  }

  /** Whether a node stands in a list of statements, so that others may be put beside it. */
  static boolean isInBlock(SyntaxNode statement) {
    SyntaxNode above = statement.parent();
    return above != null && (above.is("statement_block") || above.is("program"));
  }

  /** The nearest loop of the same function that runs a node again and again, or null. */
  static SyntaxNode loop(SyntaxNode node) {
    SyntaxNode at = node;
    for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
      if (Syntax.isFunction(above) || Syntax.isClass(above)) {
        return null;
      }
      boolean once = "initializer".equals(at.field()) || "right".equals(at.field());
      if (Syntax.isRepeated(above) && !(once && !above.is("while_statement"))) {
        return above;
      }
      at = above;
    }
    return null;
  }

  /** The name of the method that a call calls, or null if it is no method. */
  static String method(Facts facts, SyntaxNode call) {
    SyntaxNode callee = Syntax.bare(Syntax.callee(call));
    return callee == null || !callee.is("member_expression") ? null : property(facts, callee);
  }

  /** What a method is called on, or null. */
  static SyntaxNode receiver(SyntaxNode call) {
    SyntaxNode callee = Syntax.bare(Syntax.callee(call));
    return callee == null || !callee.is("member_expression") ? null : callee.get("object");
  }

  static String property(Facts facts, SyntaxNode member) {
    SyntaxNode property = member.get("property");
    return property == null ? null : facts.text(property);
  }

  /** The text within a string, or null if it is none. */
  static String string(Facts facts, SyntaxNode node) {
    if (node == null || !node.is("string") || node.end() - node.start() < 2) {
      return null;
    }
    return facts.text().substring(node.start() + 1, node.end() - 1);
  }

  static SyntaxNode argument(SyntaxNode call, int index) {
    var arguments = Syntax.arguments(call);
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /** The white space that the line of a node begins with. */
  static String indent(Facts facts, SyntaxNode node) {
    int begin = facts.text().lineStart(facts.text().line(node.start()));
    int at = begin;
    while (at < node.start() && Character.isWhitespace(facts.text().content().charAt(at))) {
      at++;
    }
    return facts.text().substring(begin, at);
  }

  /** The number of a node's line, as people count. */
  static int line(Facts facts, SyntaxNode node) {
    return facts.text().line(node.start()) + 1;
  }

  /** A name for what is called, short enough for a message. */
  static String name(Facts facts, SyntaxNode expression) {
    String text = facts.text(expression).replaceAll("\\s+", " ");
    int call = text.indexOf('(');
    String head = call > 0 ? text.substring(0, call) : text;
    return head.length() > 40 ? head.substring(0, 39) + "…" : head;
  }

  /** Whether some node below one, but in no function within, is as asked. The node itself counts. */
  static boolean any(SyntaxNode node, Predicate<SyntaxNode> asked) {
    if (asked.test(node)) {
      return true;
    }
    for (SyntaxNode child : node.children()) {
      if (!Syntax.isFunction(child) && any(child, asked)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some node below one is as asked, those of functions within among them. */
  static boolean anywhere(SyntaxNode node, Predicate<SyntaxNode> asked) {
    if (asked.test(node)) {
      return true;
    }
    for (SyntaxNode child : node.children()) {
      if (anywhere(child, asked)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an identifier of that binding is anywhere below a node. */
  static boolean mentions(SyntaxNode node, Binding binding) {
    return binding.references().stream().anyMatch(node::contains);
  }

  /** Whether code may {@code await} there: in an async function, or at the top of a module. */
  static boolean mayAwait(Facts facts, SyntaxNode node) {
    SyntaxNode function = Syntax.functionAround(node);
    return function == null ? facts.isModule() : Syntax.isAsync(function);
  }
}
