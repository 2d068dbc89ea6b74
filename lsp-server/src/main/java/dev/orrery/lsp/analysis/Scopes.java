package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.Map;

/** All scopes of a file, and what its identifiers mean. Immutable. */
public final class Scopes {
  private final Map<SyntaxNode, Scope> scopes;
  private final Map<SyntaxNode, Binding> bindings = new HashMap<>();
  private final Scope file;

  private Scopes(SyntaxTree tree) {
    ScopeBuilder builder = new ScopeBuilder(tree);
    scopes = builder.build();
    file = scopes.get(tree.root());
    for (Scope scope : scopes.values()) {
      scope.bindings().forEach(binding -> bindings.put(binding.declaration(), binding));
    }
    tree.root().walk(node -> refer(node, tree));
  }

  static Scopes of(SyntaxTree tree) {
    return new Scopes(tree);
  }

  private void refer(SyntaxNode node, SyntaxTree tree) {
    switch (node.type()) {
      // A pattern in an assignment declares nothing.
      case "identifier",
          "shorthand_property_identifier",
          "shorthand_property_identifier_pattern",
          "type_identifier" -> {
        if (!bindings.containsKey(node)) {
          Binding binding = at(node).find(tree.text(node));
          if (binding != null) {
            bindings.put(node, binding);
            binding.refer(node);
          }
        }
      }
      case "assignment_expression" -> {
        SyntaxNode left = node.get("left");
        SyntaxNode right = node.get("right");
        if (left != null && right != null && left.is("identifier")) {
          Binding binding = at(left).find(tree.text(left));
          if (binding != null) {
            binding.assign(right);
          }
        }
      }
      default -> {}
    }
  }

  /** The scope of the file itself. */
  public Scope file() {
    return file;
  }

  /** The innermost scope around a node. */
  public Scope at(SyntaxNode node) {
    SyntaxNode above = node;
    while (above != null) {
      Scope scope = scopes.get(above);
      if (scope != null) {
        return scope;
      }
      above = above.parent();
    }
    return file;
  }

  /** What an identifier means or declares; null if nothing in the file does: then it is a global. */
  public Binding binding(SyntaxNode identifier) {
    return bindings.get(identifier);
  }
}
