package dev.orrery.lsp.analysis;

import dev.orrery.lsp.analysis.Binding.Kind;
import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the scopes of a file and what they declare. */
final class ScopeBuilder {
  private final SyntaxTree tree;
  private final Map<SyntaxNode, Scope> scopes = new LinkedHashMap<>();

  ScopeBuilder(SyntaxTree tree) {
    this.tree = tree;
  }

  Map<SyntaxNode, Scope> build() {
    scopes.put(tree.root(), new Scope(tree.root(), null, true));
    tree.root().walk(this::visit);
    return scopes;
  }

  private void visit(SyntaxNode node) {
    if (Syntax.isFunction(node)) {
      function(node);
    } else if (Syntax.isClass(node)) {
      named(node, Kind.CLASS, node.is("class"));
    } else {
      other(node);
    }
  }

  private void other(SyntaxNode node) {
    switch (node.type()) {
      case "statement_block", "class_static_block", "for_statement", "switch_body" -> open(node);
      case "for_in_statement" -> {
        open(node);
        SyntaxNode kind = node.get("kind");
        if (kind != null) {
          Scope scope = tree.text(kind).equals("var") ? scope(node).ofVar() : scope(node);
          pattern(node.get("left"), Kind.VARIABLE, scope);
        }
      }
      case "catch_clause" -> {
        open(node);
        pattern(node.get("parameter"), Kind.CATCH, scope(node));
      }
      case "variable_declarator" -> variable(node);
      case "import_specifier" -> {
        SyntaxNode alias = node.get("alias");
        declare(alias == null ? node.get("name") : alias, Kind.IMPORT, scopes.get(tree.root()));
      }
      case "namespace_import", "import_require_clause" ->
          declare(node.first("identifier"), Kind.IMPORT, scopes.get(tree.root()));
      case "import_clause" ->
          declare(node.first("identifier"), Kind.IMPORT, scopes.get(tree.root()));
      case "interface_declaration",
          "type_alias_declaration",
          "enum_declaration",
          "internal_module" ->
          named(node, Kind.TYPE, false);
      default -> {}
    }
  }

  private void function(SyntaxNode node) {
    boolean declared = node.type().endsWith("_declaration");
    SyntaxNode name = node.get("name");
    if (declared && name != null) {
      declare(name, Kind.FUNCTION, around(node)).assign(node);
    }
    open(node, true);
    Scope scope = scopes.get(node);
    if (!declared && name != null && name.is("identifier")) {
      declare(name, Kind.FUNCTION, scope).assign(node);
    }
    for (SyntaxNode parameter : Syntax.parameters(node)) {
      pattern(parameter, Kind.PARAMETER, scope);
    }
  }

  private void named(SyntaxNode node, Kind kind, boolean expression) {
    SyntaxNode name = node.get("name");
    if (name == null) {
      return;
    }
    Scope scope = around(node);
    if (expression) {
      open(node);
      scope = scopes.get(node);
    }
    declare(name, kind, scope).assign(node);
  }

  private void variable(SyntaxNode node) {
    boolean hoisted = node.parent() != null && node.parent().is("variable_declaration");
    Scope scope = hoisted ? around(node).ofVar() : around(node);
    SyntaxNode name = node.get("name");
    if (name == null) {
      return;
    }
    SyntaxNode value = node.get("value");
    if (!name.is("identifier")) {
      pattern(name, Kind.VARIABLE, scope);
    } else {
      Binding binding = declare(name, Kind.VARIABLE, scope);
      if (value != null) {
        binding.assign(value);
      }
    }
  }

  /** Declares all names in a pattern. */
  private void pattern(SyntaxNode pattern, Kind kind, Scope scope) {
    if (pattern == null) {
      return;
    }
    switch (pattern.type()) {
      case "identifier", "shorthand_property_identifier_pattern" -> declare(pattern, kind, scope);
      case "object_assignment_pattern", "assignment_pattern" ->
          pattern(pattern.get("left"), kind, scope);
      case "pair_pattern" -> pattern(pattern.get("value"), kind, scope);
      case "required_parameter", "optional_parameter" ->
          pattern(pattern.get("pattern"), kind, scope);
      case "rest_pattern", "object_pattern", "array_pattern" ->
          pattern.children().forEach(child -> pattern(child, kind, scope));
      default -> {}
    }
  }

  private Binding declare(SyntaxNode name, Kind kind, Scope scope) {
    // A name that is missing while the user types is looked for in vain.
    return name == null
        ? new Binding("", kind, tree.root(), scope)
        : scope.declare(tree.text(name), kind, name);
  }

  private void open(SyntaxNode node) {
    open(node, false);
  }

  private void open(SyntaxNode node, boolean function) {
    scopes.put(node, new Scope(node, around(node), function));
  }

  /** The scope that a node stands in; parents are visited before. */
  private Scope around(SyntaxNode node) {
    SyntaxNode above = node.parent();
    while (above != null) {
      Scope scope = scopes.get(above);
      if (scope != null) {
        return scope;
      }
      above = above.parent();
    }
    return scopes.get(tree.root());
  }

  private Scope scope(SyntaxNode node) {
    return scopes.get(node);
  }
}
