package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds out what expressions stand for, asked one by one; remembers the answers. */
final class Meanings {
  private static final int MAX_DEPTH = 60;

  private final SyntaxTree tree;
  private final Scopes scopes;
  private final Roles roles;
  private final Map<SyntaxNode, Meaning> known = new HashMap<>();
  private final Set<SyntaxNode> open = new HashSet<>();
  private final Declarations declarations;
  private final LocalClasses classes;
  private final Results results;

  Meanings(SyntaxTree tree, Scopes scopes, Roles roles) {
    this.tree = tree;
    this.scopes = scopes;
    this.roles = roles;
    this.declarations = new Declarations(tree, this);
    this.classes = new LocalClasses(tree, this);
    this.results = new Results(this, roles);
  }

  /** What an expression, or the identifier of a declaration, stands for; null if unknown. */
  Meaning of(SyntaxNode node) {
    if (node == null || open.size() > MAX_DEPTH) {
      return null;
    }
    if (known.containsKey(node)) {
      return known.get(node);
    }
    if (!open.add(node)) {
      return null;
    }
    try {
      Meaning meaning = find(node);
      known.put(node, meaning);
      return meaning;
    } finally {
      open.remove(node);
    }
  }

  /** The type of an instance or of a value that is one; null if unknown. */
  String type(Meaning meaning) {
    if (meaning == null) {
      return null;
    }
    return meaning.instance() ? meaning.path() : roles.typeOf(meaning.path());
  }

  /** The first that a type or one above it has; classes of the file are types, too. */
  <T> T above(String type, Function<String, T> search) {
    return roles.above(type, classes::supers, search);
  }

  /** Whether a type is another one or below it. */
  boolean is(String type, String wanted) {
    return type != null && above(type, each -> each.equals(wanted) ? each : null) != null;
  }

  private Meaning find(SyntaxNode node) {
    return switch (node.type()) {
      case "identifier",
          "shorthand_property_identifier",
          "shorthand_property_identifier_pattern",
          "type_identifier" ->
          name(node);
      case "member_expression", "nested_type_identifier" -> member(node);
      case "call_expression" -> results.call(node);
      case "new_expression" -> results.created(node);
      case "this" -> classes.self(node);
      case "super" -> classes.base(node);
      case "array" -> Meaning.instanceOf("Array");
      case "string", "template_string" -> Meaning.instanceOf("String");
      case "object" -> Meaning.instanceOf("Object");
      case "import" -> Meaning.value("import");
      case "assignment_expression" -> of(node.get("right"));
      case "await_expression" -> results.awaited(node);
      case "ternary_expression" -> either(node.get("consequence"), node.get("alternative"));
      case "binary_expression" -> logical(node);
      case "sequence_expression" -> of(node.child(node.childCount() - 1));
      case "as_expression", "satisfies_expression" -> cast(node);
      case "parenthesized_expression", "non_null_expression" ->
          node.childCount() == 0 ? null : of(node.child(0));
      case "type_annotation", "generic_type" -> declared(node);
      default -> Syntax.isClass(node) ? classes.itself(node) : null;
    };
  }

  private Meaning name(SyntaxNode node) {
    Binding binding = scopes.binding(node);
    return binding == null ? global(tree.text(node)) : binding(binding);
  }

  private Meaning global(String name) {
    if (name.equals("globalThis") || name.equals("global")) {
      return Meaning.value("");
    }
    return Meaning.value(roles.canonical(name));
  }

  /** What a name of the file stands for: the first known of all that is assigned to it. */
  private Meaning binding(Binding binding) {
    Meaning declared = declarations.meaning(binding);
    if (declared != null) {
      return declared;
    }
    for (SyntaxNode value : binding.values()) {
      Meaning meaning = of(value);
      if (meaning != null) {
        return meaning;
      }
    }
    return null;
  }

  private Meaning member(SyntaxNode node) {
    SyntaxNode object = node.get("object");
    SyntaxNode property = node.get("property");
    if (object == null) {
      object = node.get("module");
      property = node.get("name");
    }
    if (object == null || property == null) {
      return null;
    }
    String name = tree.text(property);
    Meaning assigned = object.is("this") ? classes.field(node, name) : null;
    return assigned != null ? assigned : member(of(object), name);
  }

  /** What a property of something stands for. */
  Meaning member(Meaning owner, String name) {
    if (owner == null) {
      return null;
    } else if (owner.instance()) {
      return method(owner.path(), name);
    }
    String path = roles.canonical(owner.path().isEmpty() ? name : owner.path() + "." + name);
    if (!roles.isKnown(path) && roles.typeOf(owner.path()) != null) {
      return method(roles.typeOf(owner.path()), name);
    }
    return value(path);
  }

  private Meaning value(String path) {
    String type = roles.typeOf(path);
    return type == null || type.equals(path) ? Meaning.value(path) : Meaning.instanceOf(type);
  }

  private Meaning method(String type, String name) {
    String path = above(type, each -> roles.isKnown(each + "#" + name) ? each + "#" + name : null);
    return path == null ? Meaning.value(type + "#" + name) : value(path);
  }

  /** The module that a string names. */
  Meaning module(SyntaxNode string) {
    if (string == null || !string.is("string")) {
      return null;
    }
    String text = tree.text(string);
    String name = text.substring(1, Math.max(1, text.length() - 1));
    return value(roles.canonical(name.startsWith("node:") ? name.substring(5) : name));
  }

  /** The function of the file that an expression stands for, or null. */
  SyntaxNode function(SyntaxNode expression) {
    SyntaxNode node = Syntax.bare(expression);
    if (node == null) {
      return null;
    } else if (Syntax.isFunction(node)) {
      return node;
    } else if (node.is("member_expression")) {
      return classes.method(node);
    } else if (!node.is("identifier")) {
      return null;
    }
    Binding binding = scopes.binding(node);
    if (binding == null) {
      return null;
    }
    for (SyntaxNode value : binding.values()) {
      SyntaxNode bare = Syntax.bare(value);
      if (Syntax.isFunction(bare)) {
        return bare;
      }
    }
    return null;
  }

  private Meaning logical(SyntaxNode node) {
    SyntaxNode operator = node.get("operator");
    return switch (operator == null ? "" : operator.type()) {
      case "||", "??" -> either(node.get("left"), node.get("right"));
      case "&&" -> of(node.get("right"));
      default -> null;
    };
  }

  private Meaning either(SyntaxNode one, SyntaxNode other) {
    Meaning meaning = of(one);
    return meaning == null ? of(other) : meaning;
  }

  private Meaning cast(SyntaxNode node) {
    Meaning told = node.childCount() < 2 ? null : declared(node.child(1));
    return told != null ? told : of(node.child(0));
  }

  /** An instance of the type that TypeScript's syntax names. */
  Meaning declared(SyntaxNode type) {
    if (type == null) {
      return null;
    }
    return switch (type.type()) {
      case "type_annotation", "parenthesized_type" ->
          type.childCount() == 0 ? null : declared(type.child(0));
      case "generic_type" -> declared(type.get("name"));
      case "array_type", "tuple_type" -> Meaning.instanceOf("Array");
      case "type_identifier", "nested_type_identifier" -> {
        Meaning meaning = of(type);
        yield meaning == null || meaning.instance() ? meaning : Meaning.instanceOf(meaning.path());
      }
      default -> null;
    };
  }

  Declarations declarations() {
    return declarations;
  }

  /** Looks at everything anew, with what has been learnt of parameters. */
  void forget() {
    known.clear();
  }
}
