package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that a function, block or file declares. */
public final class Scope {
  private final SyntaxNode node;
  private final Scope outer;
  private final boolean function;
  private final Map<String, Binding> bindings = new LinkedHashMap<>();

  /** @param function whether {@code var} stops here */
  Scope(SyntaxNode node, Scope outer, boolean function) {
    this.node = node;
    this.outer = outer;
    this.function = function;
  }

  Binding declare(String name, Binding.Kind kind, SyntaxNode declaration) {
    return bindings.computeIfAbsent(name, _ -> new Binding(name, kind, declaration, this));
  }

  /** The scope that {@code var} declares in. */
  Scope ofVar() {
    Scope scope = this;
    while (!scope.function) {
      scope = scope.outer;
    }
    return scope;
  }

  /** The function, block or file. */
  public SyntaxNode node() {
    return node;
  }

  /** Null for a file's. */
  public Scope outer() {
    return outer;
  }

  public Collection<Binding> bindings() {
    return Collections.unmodifiableCollection(bindings.values());
  }

  /** What a name means here, or null if nothing in the file declares it. */
  public Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Binding binding = scope.bindings.get(name);
      if (binding != null) {
        return binding;
      }
    }
    return null;
  }
}
