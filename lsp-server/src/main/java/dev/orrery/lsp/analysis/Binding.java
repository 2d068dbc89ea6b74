package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A name and what declares it. Immutable once its file's scopes are made. */
public final class Binding {
  /** What declares a name. */
  public enum Kind {
    IMPORT,
    VARIABLE,
    PARAMETER,
    FUNCTION,
    CLASS,
    CATCH,
    /** TypeScript's types, enums and namespaces. */
    TYPE
  }

  private final String name;
  private final Kind kind;
  private final SyntaxNode declaration;
  private final Scope scope;
  private final List<SyntaxNode> values = new ArrayList<>(1);
  private final List<SyntaxNode> references = new ArrayList<>();

  Binding(String name, Kind kind, SyntaxNode declaration, Scope scope) {
    this.name = name;
    this.kind = kind;
    this.declaration = declaration;
    this.scope = scope;
  }

  void assign(SyntaxNode value) {
    values.add(value);
  }

  void refer(SyntaxNode reference) {
    references.add(reference);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The identifier that declares it. */
  public SyntaxNode declaration() {
    return declaration;
  }

  public Scope scope() {
    return scope;
  }

  /** The expressions that are assigned to it as they stand; for functions and classes they themselves. */
  public List<SyntaxNode> values() {
    return Collections.unmodifiableList(values);
  }

  /** All identifiers that mean it, but for the declaration, in order. */
  public List<SyntaxNode> references() {
    return Collections.unmodifiableList(references);
  }
}
