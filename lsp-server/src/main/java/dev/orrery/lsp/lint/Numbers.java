package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;

/** What expressions of constants come to. */
final class Numbers {
  private static final int MAX_DEPTH = 20;

  private Numbers() {}

  /** The number that an expression always gives, NaN among them; null if that cannot be told. */
  static Double of(Facts facts, SyntaxNode expression) {
    return of(facts, expression, 0);
  }

  private static Double of(Facts facts, SyntaxNode expression, int depth) {
    SyntaxNode node = Syntax.bare(expression);
    if (node == null || depth > MAX_DEPTH) {
      return null;
    }
    return switch (node.type()) {
      case "number" -> literal(facts.text(node));
      case "undefined" -> Double.NaN;
      case "unary_expression" -> unary(facts, node, depth);
      case "binary_expression" -> binary(facts, node, depth);
      case "identifier" -> name(facts, node, depth);
      case "member_expression" ->
          switch (facts.text(node)) {
            case "Number.MAX_SAFE_INTEGER" -> 9007199254740991d;
            case "Number.MAX_VALUE", "Number.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
            case "Number.NaN" -> Double.NaN;
            default -> null;
          };
      default -> null;
    };
  }

  private static Double literal(String text) {
    String digits = text.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    try {
      if (digits.startsWith("0x")) {
        return (double) Long.parseLong(digits.substring(2), 16);
      } else if (digits.startsWith("0b")) {
        return (double) Long.parseLong(digits.substring(2), 2);
      } else if (digits.startsWith("0o")) {
        return (double) Long.parseLong(digits.substring(2), 8);
      }
      return Double.valueOf(digits);
    } catch (NumberFormatException _) {
      // A bigint, or more digits than fit.
      return null;
    }
  }

  private static Double unary(Facts facts, SyntaxNode node, int depth) {
    Double value = of(facts, node.get("argument"), depth + 1);
    SyntaxNode operator = node.get("operator");
    if (value == null || operator == null) {
      return null;
    }
    return switch (operator.type()) {
      case "-" -> -value;
      case "+" -> value;
      default -> null;
    };
  }

  private static Double binary(Facts facts, SyntaxNode node, int depth) {
    Double left = of(facts, node.get("left"), depth + 1);
    Double right = of(facts, node.get("right"), depth + 1);
    SyntaxNode operator = node.get("operator");
    if (left == null || right == null || operator == null) {
      return null;
    }
    return switch (operator.type()) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      case "%" -> left % right;
      case "**" -> Math.pow(left, right);
      default -> null;
    };
  }

  private static Double name(Facts facts, SyntaxNode node, int depth) {
    Binding binding = facts.binding(node);
    if (binding == null) {
      return switch (facts.text(node)) {
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "NaN", "undefined" -> Double.NaN;
        default -> null;
      };
    }
    SyntaxNode declarator = binding.declaration().parent();
    boolean constant =
        binding.kind() == Binding.Kind.VARIABLE
            && binding.values().size() == 1
            && declarator.is("variable_declarator")
            && declarator.parent().get("kind") != null
            && declarator.parent().get("kind").is("const");
    return constant ? of(facts, binding.values().getFirst(), depth + 1) : null;
  }
}
