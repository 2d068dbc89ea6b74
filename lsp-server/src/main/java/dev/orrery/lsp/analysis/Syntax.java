package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;

/** Questions about nodes of the JavaScript and TypeScript grammars. */
public final class Syntax {
  private Syntax() {}

  /** Whether it is a function of any kind, methods among them. */
  public static boolean isFunction(SyntaxNode node) {
    return switch (node.type()) {
      case "function_declaration",
          "function_expression",
          "arrow_function",
          "method_definition",
          "generator_function",
          "generator_function_declaration" ->
          true;
      default -> false;
    };
  }

  public static boolean isClass(SyntaxNode node) {
    return switch (node.type()) {
      case "class_declaration", "abstract_class_declaration", "class" -> node.isNamed();
      default -> false;
    };
  }

  public static boolean isAsync(SyntaxNode function) {
    return function.has("async");
  }

  public static boolean isGenerator(SyntaxNode function) {
    return function.type().startsWith("generator_") || function.has("*");
  }

  /** Whether it runs some code again and again. */
  public static boolean isRepeated(SyntaxNode node) {
    return switch (node.type()) {
      case "for_statement", "for_in_statement", "while_statement", "do_statement" -> true;
      default -> false;
    };
  }

  public static boolean isCall(SyntaxNode node) {
    return node.is("call_expression") || node.is("new_expression");
  }

  /** What a call or {@code new} calls; null where the text is incomplete. */
  public static SyntaxNode callee(SyntaxNode call) {
    return call.get(call.is("new_expression") ? "constructor" : "function");
  }

  /** The arguments of a call or {@code new}. */
  public static List<SyntaxNode> arguments(SyntaxNode call) {
    SyntaxNode arguments = call.get("arguments");
    if (arguments == null || !arguments.is("arguments")) {
      return List.of();
    }
    return arguments.children().stream().filter(node -> !node.is("comment")).toList();
  }

  /** The parameters of a function: identifiers, patterns, and TypeScript's wrappers of them. */
  public static List<SyntaxNode> parameters(SyntaxNode function) {
    SyntaxNode single = function.get("parameter");
    if (single != null) {
      return List.of(single);
    }
    SyntaxNode parameters = function.get("parameters");
    if (parameters == null) {
      return List.of();
    }
    return parameters.children().stream()
        .filter(node -> node.isNamed() && !node.is("comment"))
        .toList();
  }

  /** The function around a node, or null at the top level. The node itself does not count. */
  public static SyntaxNode functionAround(SyntaxNode node) {
    SyntaxNode above = node.parent();
    while (above != null && !isFunction(above)) {
      above = above.parent();
    }
    return above;
  }

  /** The class whose member a node is in, or null. */
  public static SyntaxNode classAround(SyntaxNode node) {
    SyntaxNode above = node.parent();
    while (above != null && !isClass(above)) {
      above = above.parent();
    }
    return above;
  }

  /** What an {@code await} expression waits for; null where the text is incomplete. */
  public static SyntaxNode operand(SyntaxNode await) {
    SyntaxNode last = await.childCount() == 0 ? null : await.child(await.childCount() - 1);
    return last == null || last.is("await") ? null : last;
  }

  /** An expression without what stands around it: parentheses, {@code as}, {@code !}. */
  public static SyntaxNode bare(SyntaxNode node) {
    SyntaxNode inner = node;
    while (inner != null && inner.childCount() > 0 && wraps(inner)) {
      inner = inner.child(inner.is("type_assertion") ? inner.childCount() - 1 : 0);
    }
    return inner;
  }

  private static boolean wraps(SyntaxNode node) {
    return switch (node.type()) {
      case "parenthesized_expression",
          "as_expression",
          "satisfies_expression",
          "non_null_expression",
          "type_assertion" ->
          true;
      default -> false;
    };
  }
}
