package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of a file as types: what they extend, their methods, what their fields hold. */
final class LocalClasses {
  /** Such types are named after the place of their class, which no type of the table is. */
  private static final String PREFIX = "class@";

  private final SyntaxTree tree;
  private final Meanings meanings;
  private final Map<String, SyntaxNode> byType = new HashMap<>();
  private final Map<SyntaxNode, Map<String, SyntaxNode>> fields = new HashMap<>();

  LocalClasses(SyntaxTree tree, Meanings meanings) {
    this.tree = tree;
    this.meanings = meanings;
  }

  private String type(SyntaxNode declaration) {
    String type = PREFIX + declaration.start();
    byType.put(type, declaration);
    return type;
  }

  /** The class as a value. */
  Meaning itself(SyntaxNode declaration) {
    return Meaning.value(type(declaration));
  }

  /** What {@code this} is. */
  Meaning self(SyntaxNode node) {
    SyntaxNode declaration = owner(node);
    return declaration == null ? null : Meaning.instanceOf(type(declaration));
  }

  /** What {@code super} is: as a call the class, else an instance of it. */
  Meaning base(SyntaxNode node) {
    SyntaxNode declaration = owner(node);
    Meaning above = declaration == null ? null : heritage(declaration);
    boolean call = node.parent() != null && node.parent().is("call_expression");
    return above == null || call ? above : Meaning.instanceOf(above.path());
  }

  /** The class whose {@code this} is meant: arrows have the one around them. */
  private static SyntaxNode owner(SyntaxNode node) {
    SyntaxNode above = node.parent();
    while (above != null && !Syntax.isClass(above)) {
      boolean ownThis =
          above.is("function_expression")
              || above.is("function_declaration")
              || above.is("object") && node.is("this");
      if (ownThis) {
        return null;
      }
      above = above.parent();
    }
    return above;
  }

  List<String> supers(String type) {
    SyntaxNode declaration = byType.get(type);
    Meaning above = declaration == null ? null : heritage(declaration);
    return above == null || above.instance() ? List.of() : List.of(above.path());
  }

  private Meaning heritage(SyntaxNode declaration) {
    SyntaxNode heritage = declaration.first("class_heritage");
    if (heritage == null || heritage.childCount() == 0) {
      return null;
    }
    SyntaxNode first = heritage.child(0);
    return meanings.of(first.is("extends_clause") ? first.get("value") : first);
  }

  /** What a field of {@code this} holds, by what is assigned to it anywhere in the class. */
  Meaning field(SyntaxNode member, String name) {
    SyntaxNode declaration = owner(member);
    if (declaration == null) {
      return null;
    }
    SyntaxNode value = fields.computeIfAbsent(declaration, this::fields).get(name);
    return value == null ? null : meanings.of(value);
  }

  private Map<String, SyntaxNode> fields(SyntaxNode declaration) {
    Map<String, SyntaxNode> found = new HashMap<>();
    declaration.walk(
        node -> {
          switch (node.type()) {
            case "field_definition", "public_field_definition" -> field(node, found);
            case "assignment_expression" -> {
              SyntaxNode left = node.get("left");
              if (left != null
                  && left.is("member_expression")
                  && left.get("object") != null
                  && left.get("object").is("this")
                  && left.get("property") != null
                  && node.get("right") != null) {
                found.putIfAbsent(tree.text(left.get("property")), node.get("right"));
              }
            }
            default -> {}
          }
        });
    return found;
  }

  private void field(SyntaxNode node, Map<String, SyntaxNode> found) {
    SyntaxNode name = node.get("property") == null ? node.get("name") : node.get("property");
    SyntaxNode value = node.get("type") == null ? node.get("value") : node.get("type");
    if (name != null && value != null) {
      found.putIfAbsent(tree.text(name), value);
    }
  }

  /** The method of the file that {@code x.name} stands for, or null. */
  SyntaxNode method(SyntaxNode member) {
    SyntaxNode object = member.get("object");
    SyntaxNode property = member.get("property");
    if (object == null || property == null) {
      return null;
    }
    String type = meanings.type(meanings.of(object));
    if (type == null) {
      return null;
    }
    String name = tree.text(property);
    return meanings.above(type, each -> method(byType.get(each), name));
  }

  private SyntaxNode method(SyntaxNode declaration, String name) {
    SyntaxNode body = declaration == null ? null : declaration.get("body");
    if (body == null) {
      return null;
    }
    for (SyntaxNode each : body.children()) {
      SyntaxNode key = each.get("name") == null ? each.get("property") : each.get("name");
      if (key == null || !tree.text(key).equals(name)) {
        continue;
      } else if (each.is("method_definition")) {
        return each;
      }
      SyntaxNode value = Syntax.bare(each.get("value"));
      return value != null && Syntax.isFunction(value) ? value : null;
    }
    return null;
  }
}
