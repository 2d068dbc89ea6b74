package dev.orrery.runtime.engine.debug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scope as the text of a script has it; offsets are those of the text. */
final class SyntaxScope {
  /** What makes the scope. */
  enum Kind {
    SCRIPT,
    MODULE,
    FUNCTION,
    BLOCK,
    CATCH,
    CLASS,
    WITH
  }

  /** {@code isCaptured}: whether functions inside use it, or might. */
  record Variable(String name, boolean isParameter, boolean isCaptured, boolean isExported) {
    /** Whether functions inside can see it in a debugger. */
    boolean isVisibleInside() {
      return isCaptured || isExported;
    }
  }

  private final Kind kind;
  private final SyntaxScope parent;
  private final int start;
  private final int end;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final List<SyntaxScope> children = new ArrayList<>();

  SyntaxScope(Kind kind, SyntaxScope parent, int start, int end) {
    this.kind = kind;
    this.parent = parent;
    this.start = start;
    this.end = end;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Null for the outermost one. */
  SyntaxScope parent() {
    return parent;
  }

  int start() {
    return start;
  }

  /** Exclusive. */
  int end() {
    return end;
  }

  /** In the order of their declarations. */
  Iterable<Variable> variables() {
    return variables.values();
  }

  /** In V8's order of what functions inside use: the last parameter first, then the others. */
  List<Variable> variablesInside() {
    List<Variable> list = new ArrayList<>();
    for (Variable variable : variables.values()) {
      if (variable.isParameter()) {
        list.add(0, variable);
      }
    }
    variables.values().stream().filter(v -> !v.isParameter()).forEach(list::add);
    return list;
  }

  boolean declares(String name) {
    return variables.containsKey(name);
  }

  /** Whether it or a block of the same code declares the name. */
  boolean declaresWithin(String name) {
    return declares(name)
        || children.stream().anyMatch(child -> !child.isOfCode() && child.declaresWithin(name));
  }

  void add(Variable variable) {
    variables.putIfAbsent(variable.name(), variable);
  }

  void remove(String name) {
    variables.remove(name);
  }

  /** Whether it is that of code with calls of its own. */
  boolean isOfCode() {
    return kind == Kind.FUNCTION || kind == Kind.MODULE || kind == Kind.SCRIPT;
  }

  /** The innermost scope at an offset that belongs to the same code. */
  SyntaxScope at(int offset) {
    for (SyntaxScope child : children) {
      boolean begins =
          child.kind == Kind.CLASS || child.kind == Kind.WITH
              ? child.start <= offset
              : child.start < offset;
      if (begins && offset < child.end && !child.isOfCode()) {
        return child.at(offset);
      }
    }
    return this;
  }
}
