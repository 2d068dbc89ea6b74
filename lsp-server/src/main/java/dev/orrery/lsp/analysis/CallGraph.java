package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who calls whom within a file. A function runs in the roles in which it is a callback, and in those
 * of the functions that call it.
 *
 * <p>Belongs to the thread of its facts.
 */
public final class CallGraph {
  private final Map<SyntaxNode, Set<SyntaxNode>> callers = new HashMap<>();
  private final Map<SyntaxNode, Set<SyntaxNode>> callees = new LinkedHashMap<>();
  private final Map<SyntaxNode, Set<Role>> roles = new HashMap<>();
  private final Set<SyntaxNode> main = new LinkedHashSet<>();

  CallGraph(Facts facts) {
    for (SyntaxNode call : facts.calls()) {
      SyntaxNode callee = facts.function(Syntax.callee(call));
      if (callee == null) {
        continue;
      }
      SyntaxNode caller = Syntax.functionAround(call);
      if (caller == null) {
        reach(callee);
      } else {
        callees.computeIfAbsent(caller, _ -> new LinkedHashSet<>()).add(callee);
        callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>()).add(caller);
      }
    }
    for (Callback callback : facts.callbacks()) {
      SyntaxNode function = callback.function();
      if (function == null) {
        continue;
      }
      SyntaxNode around = Syntax.functionAround(callback.call());
      if (callback.role().place() == Place.SYNC && !isListener(callback)) {
        // It runs where it is handed over.
        if (around == null) {
          reach(function);
        } else {
          callees.computeIfAbsent(around, _ -> new LinkedHashSet<>()).add(function);
          callers.computeIfAbsent(function, _ -> new LinkedHashSet<>()).add(around);
        }
      } else {
        roles.computeIfAbsent(function, _ -> new LinkedHashSet<>()).add(callback.role());
      }
    }
    spread();
  }

  private static boolean isListener(Callback callback) {
    return callback.path().contains(" on ") || callback.path().startsWith("on ");
  }

  private void reach(SyntaxNode function) {
    main.add(function);
  }

  private void spread() {
    Deque<SyntaxNode> changed = new ArrayDeque<>(roles.keySet());
    while (!changed.isEmpty()) {
      SyntaxNode caller = changed.pop();
      for (SyntaxNode callee : callees.getOrDefault(caller, Set.of())) {
        if (roles.computeIfAbsent(callee, _ -> new LinkedHashSet<>()).addAll(roles.get(caller))) {
          changed.push(callee);
        }
      }
    }
    changed.addAll(main);
    while (!changed.isEmpty()) {
      for (SyntaxNode callee : callees.getOrDefault(changed.pop(), Set.of())) {
        if (main.add(callee)) {
          changed.push(callee);
        }
      }
    }
  }

  /** The functions of the file that call a function. */
  public List<SyntaxNode> callers(SyntaxNode function) {
    return List.copyOf(callers.getOrDefault(function, Set.of()));
  }

  /**
   * The roles in which code runs: those of the function around it. Empty for code that only the main
   * program, or nobody in this file, calls.
   */
  public Set<Role> roles(SyntaxNode node) {
    SyntaxNode function = Syntax.isFunction(node) ? node : Syntax.functionAround(node);
    // In the order in which they were found, so that it is the same each time.
    return function == null
        ? Set.of()
        : Collections.unmodifiableSet(roles.getOrDefault(function, Set.of()));
  }

  /** Whether the main program runs code before the loop begins to turn. */
  public boolean isMain(SyntaxNode node) {
    SyntaxNode function = Syntax.isFunction(node) ? node : Syntax.functionAround(node);
    return function == null || main.contains(function);
  }
}
