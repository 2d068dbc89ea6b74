package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names stand for by the way they are declared: imports, patterns, typed parameters. */
final class Declarations {
  private final SyntaxTree tree;
  private final Meanings meanings;
  private final Map<SyntaxNode, String> parameters = new HashMap<>();

  Declarations(SyntaxTree tree, Meanings meanings) {
    this.tree = tree;
    this.meanings = meanings;
  }

  /** Null if its declaration says nothing: then what is assigned to it counts. */
  Meaning meaning(Binding binding) {
    SyntaxNode name = binding.declaration();
    return switch (binding.kind()) {
      case IMPORT -> imported(name);
      case PARAMETER -> parameter(name);
      case VARIABLE -> variable(name);
      case FUNCTION, CLASS, CATCH, TYPE -> null;
    };
  }

  private Meaning imported(SyntaxNode name) {
    SyntaxNode around = name.parent();
    SyntaxNode statement = name.above("import_statement");
    if (statement == null) {
      return null;
    }
    if (around.is("import_require_clause")) {
      return meanings.module(around.get("source"));
    }
    Meaning module = meanings.module(statement.get("source"));
    if (!around.is("import_specifier")) {
      // A namespace, or the default export, which for Node's modules is the module.
      return module;
    }
    String original = tree.text(around.get("name"));
    return original.equals("default") ? module : meanings.member(module, original);
  }

  private Meaning variable(SyntaxNode name) {
    if (name.parent().is("variable_declarator")) {
      return meanings.declared(name.parent().get("type"));
    }
    return pattern(name);
  }

  /** A name in a pattern is a property of what the pattern takes apart. */
  private Meaning pattern(SyntaxNode name) {
    SyntaxNode around = name.parent();
    SyntaxNode key = name;
    if (around.is("object_assignment_pattern") || around.is("assignment_pattern")) {
      around = around.parent();
    }
    if (around.is("pair_pattern")) {
      key = around.get("key");
      around = around.parent();
    }
    if (!around.is("object_pattern") || key == null) {
      return null;
    }
    return meanings.member(whole(around), tree.text(key));
  }

  /** What a pattern takes apart. */
  private Meaning whole(SyntaxNode pattern) {
    SyntaxNode around = pattern.parent();
    return switch (around.type()) {
      case "variable_declarator" -> meanings.of(around.get("value"));
      case "pair_pattern" -> {
        Meaning outer = whole(around.parent());
        SyntaxNode key = around.get("key");
        yield key == null ? null : meanings.member(outer, tree.text(key));
      }
      case "required_parameter", "optional_parameter" -> {
        Meaning declared = meanings.declared(around.get("type"));
        yield declared != null ? declared : called(around);
      }
      case "formal_parameters" -> called(pattern);
      default -> null;
    };
  }

  private Meaning parameter(SyntaxNode name) {
    SyntaxNode around = name.parent();
    if (around.is("required_parameter") || around.is("optional_parameter")) {
      Meaning declared = meanings.declared(around.get("type"));
      return declared != null ? declared : called(around);
    } else if (around.is("assignment_pattern")) {
      Meaning passed = called(around);
      return passed != null ? passed : meanings.of(around.get("right"));
    } else if (around.is("formal_parameters") || Syntax.isFunction(around)) {
      return called(name);
    }
    return pattern(name);
  }

  /** What those who call a function back pass for a parameter. */
  private Meaning called(SyntaxNode parameter) {
    String type = parameters.get(parameter);
    return type == null ? null : Meaning.instanceOf(type);
  }

  /** Notes the types of a callback's parameters. */
  void passed(SyntaxNode function, List<String> types) {
    List<SyntaxNode> all = Syntax.parameters(function);
    for (int i = 0; i < Math.min(all.size(), types.size()); i++) {
      if (!types.get(i).equals("_")) {
        parameters.putIfAbsent(all.get(i), types.get(i));
      }
    }
  }
}
