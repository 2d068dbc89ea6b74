package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Roles;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a value within its file: it is followed through names, fields of {@code this} and
 * methods that return their receiver, until it goes where it cannot be seen any more.
 */
final class Uses {
  private static final Set<String> FLUENT =
      Set.of(
          "on",
          "once",
          "addListener",
          "prependListener",
          "prependOnceListener",
          "off",
          "removeListener",
          "setMaxListeners",
          "setEncoding",
          "setTimeout",
          "setNoDelay",
          "setKeepAlive",
          "pause",
          "resume",
          "unref",
          "ref");

  private final Facts facts;
  private final List<SyntaxNode> calls = new ArrayList<>();
  private final List<SyntaxNode> arguments = new ArrayList<>();
  private final Set<String> properties = new HashSet<>();
  private final Set<Binding> followed = new HashSet<>();
  private boolean escapes;
  private boolean iterated;

  private Uses(Facts facts) {
    this.facts = facts;
  }

  /** The uses of what an expression gives. */
  static Uses of(Facts facts, SyntaxNode expression) {
    Uses uses = new Uses(facts);
    uses.follow(expression);
    return uses;
  }

  /** What a chain of methods that return their receiver begins with. */
  static SyntaxNode origin(Facts facts, SyntaxNode expression) {
    SyntaxNode node = Syntax.bare(expression);
    while (node != null && node.is("call_expression")) {
      String method = Code.method(facts, node);
      if (method == null || !FLUENT.contains(method)) {
        return node;
      }
      node = Syntax.bare(Code.receiver(node));
    }
    return node;
  }

  /** The uses of what a name stands for. */
  static Uses of(Facts facts, Binding binding) {
    Uses uses = new Uses(facts);
    uses.follow(binding);
    return uses;
  }

  /** Whether it also goes where it cannot be followed: is returned, stored, exported. */
  boolean escapes() {
    return escapes;
  }

  /** Whether {@code for await} or {@code for of} goes through it. */
  boolean isIterated() {
    return iterated;
  }

  /** The calls of its methods of these names. */
  List<SyntaxNode> calls(Set<String> names) {
    return calls.stream().filter(call -> names.contains(Code.method(facts, call))).toList();
  }

  boolean calls(String name) {
    return !calls(Set.of(name)).isEmpty();
  }

  /** The calls it is an argument of. */
  List<SyntaxNode> argumentOf() {
    return arguments;
  }

  /** Whether a property of it is read or set. */
  boolean touches(String property) {
    return properties.contains(property);
  }

  /** Whether somebody listens to an event of it, or to one whose name is not written there. */
  boolean listensTo(String event) {
    for (SyntaxNode call : calls(Roles.LISTEN)) {
      String name = Code.string(facts, Code.argument(call, 0));
      if (name == null || name.equals(event)) {
        return true;
      }
    }
    return false;
  }

  private void follow(Binding binding) {
    if (followed.add(binding)) {
      escapes |= binding.scope().outer() == null && isExported(binding.declaration());
      binding.references().forEach(this::follow);
    }
  }

  private static boolean isExported(SyntaxNode declaration) {
    SyntaxNode statement = Code.statement(declaration);
    return statement != null
        && (statement.is("export_statement")
            || statement.parent() != null && statement.parent().is("export_statement"));
  }

  private void follow(SyntaxNode value) {
    SyntaxNode above = value.parent();
    if (above == null) {
      return;
    }
    switch (above.type()) {
      case "member_expression" -> {
        if (value == above.get("object")) {
          member(above);
        }
      }
      case "arguments" -> arguments.add(above.parent());
      case "variable_declarator" -> {
        if (value == above.get("value")) {
          name(above.get("name"));
        }
      }
      case "assignment_expression" -> {
        if (value == above.get("right")) {
          name(above.get("left"));
          follow(above);
        }
      }
      case "field_definition", "public_field_definition" -> field(above);
      case "for_in_statement" -> iterated |= value == above.get("right");
      case "ternary_expression" -> {
        if (value != above.get("condition")) {
          follow(above);
        }
      }
      case "binary_expression" -> logical(above);
      case "parenthesized_expression",
          "as_expression",
          "satisfies_expression",
          "non_null_expression",
          "sequence_expression" -> {
        if (above.field() == null || !above.field().equals("condition")) {
          follow(above);
        }
      }
      case "expression_statement",
          "unary_expression",
          "template_substitution",
          "if_statement",
          "while_statement",
          "subscript_expression" -> {}
      default -> escapes = true;
    }
  }

  private void logical(SyntaxNode above) {
    SyntaxNode operator = above.get("operator");
    if (operator != null && (operator.is("||") || operator.is("??") || operator.is("&&"))) {
      follow(above);
    }
  }

  private void member(SyntaxNode member) {
    String name = Code.property(facts, member);
    SyntaxNode call = member.parent();
    if (call == null || !call.is("call_expression") || call.get("function") != member) {
      properties.add(name);
      return;
    }
    calls.add(call);
    if (FLUENT.contains(name)) {
      follow(call);
    }
  }

  private void name(SyntaxNode left) {
    if (left != null && left.is("identifier")) {
      Binding binding = facts.binding(left);
      if (binding == null) {
        escapes = true;
      } else {
        follow(binding);
      }
    } else if (left != null && left.is("member_expression") && isThis(left.get("object"))) {
      fields(Syntax.classAround(left), Code.property(facts, left));
    } else {
      escapes = true;
    }
  }

  private static boolean isThis(SyntaxNode node) {
    return node != null && node.is("this");
  }

  private void field(SyntaxNode definition) {
    SyntaxNode name = definition.get("property");
    name = name == null ? definition.get("name") : name;
    fields(Syntax.classAround(definition), name == null ? null : facts.text(name));
  }

  /** All {@code this.name} of a class. Its users and heirs may do more, but hardly do. */
  private void fields(SyntaxNode declaration, String name) {
    if (declaration == null || name == null) {
      escapes = true;
      return;
    }
    declaration.walk(
        node -> {
          if (node.is("member_expression")
              && isThis(node.get("object"))
              && name.equals(Code.property(facts, node))
              && !"left".equals(node.field())) {
            follow(node);
          }
        });
  }
}
