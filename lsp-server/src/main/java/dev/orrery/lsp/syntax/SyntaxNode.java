package dev.orrery.lsp.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A node of a syntax tree: all that have a name in the grammar, and tokens that fill a field or say
 * more than their parent, such as {@code async}. Immutable once its tree is made.
 *
 * <p>Types and fields are those of tree-sitter's grammars for JavaScript and TypeScript, for example
 * {@code call_expression} with its fields {@code function} and {@code arguments}.
 */
public final class SyntaxNode {
  /** The type of what does not fit the grammar. */
  public static final String ERROR = "ERROR";

  private static final SyntaxNode[] NONE = {};

  private final String type;
  private final String field;
  private final boolean named;
  private final int start;
  private final int end;
  private final SyntaxNode parent;
  private SyntaxNode[] children = NONE;
  private int count;

  SyntaxNode(String type, String field, boolean named, int start, int end, SyntaxNode parent) {
    this.type = type;
    this.field = field;
    this.named = named;
    this.start = start;
    this.end = end;
    this.parent = parent;
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(SyntaxNode child) {
    if (count == children.length) {
      children = Arrays.copyOf(children, count == 0 ? 2 : count * 2);
    }
    children[count++] = child;
  }

  /** Such as {@code call_expression}; for tokens their text. */
  public String type() {
    return type;
  }

  public boolean is(String type) {
    return this.type.equals(type);
  }

  /** The parent's field that it fills, or null. */
  public String field() {
    return field;
  }

  /** Whether it has a name in the grammar: otherwise it is a token. */
  public boolean isNamed() {
    return named;
  }

  /** Where it begins, as an offset in the text. */
  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Null for the root. */
  public SyntaxNode parent() {
    return parent;
  }

  public List<SyntaxNode> children() {
    return Collections.unmodifiableList(Arrays.asList(children).subList(0, count));
  }

  public int childCount() {
    return count;
  }

  public SyntaxNode child(int index) {
    return children[index];
  }

  /** The child that fills a field, or null. */
  public SyntaxNode get(String field) {
    for (int i = 0; i < count; i++) {
      if (field.equals(children[i].field)) {
        return children[i];
      }
    }
    return null;
  }

  /** The first child of a type, or null. */
  public SyntaxNode first(String type) {
    for (int i = 0; i < count; i++) {
      if (children[i].is(type)) {
        return children[i];
      }
    }
    return null;
  }

  public boolean has(String type) {
    return first(type) != null;
  }

  /** The nearest node above of a type, or null. */
  public SyntaxNode above(String type) {
    SyntaxNode node = parent;
    while (node != null && !node.is(type)) {
      node = node.parent;
    }
    return node;
  }

  /** Whether another node is this one or below it. */
  public boolean contains(SyntaxNode other) {
    return start <= other.start && other.end <= end;
  }

  /** Visits this node and all below, parents first and in order of their text. */
  public void walk(Consumer<SyntaxNode> visitor) {
    // Not recursive: generated code nests deeply.
    Deque<SyntaxNode> ahead = new ArrayDeque<>();
    ahead.push(this);
    while (!ahead.isEmpty()) {
      SyntaxNode node = ahead.pop();
      visitor.accept(node);
      for (int i = node.count - 1; i >= 0; i--) {
        ahead.push(node.children[i]);
      }
    }
  }

  /** The smallest node around a range. */
  public SyntaxNode at(int from, int to) {
    SyntaxNode node = this;
    descent:
    while (true) {
      for (int i = 0; i < node.count; i++) {
        SyntaxNode child = node.children[i];
        if (child.start <= from && to <= child.end) {
          node = child;
          continue descent;
        }
      }
      return node;
    }
  }

  @Override
  public String toString() {
    return type + "[" + start + ".." + end + ")";
  }
}
