package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which rules functions of a file call back what is passed to them: what they call at once, hand on
 * to others, or call within callbacks of their own.
 */
final class ParameterRoles {
  private static final int MAX_DEPTH = 8;

  private final Scopes scopes;
  private final Meanings meanings;
  private final Roles roles;
  private final Map<SyntaxNode, Callback> callbacks = new HashMap<>();
  private final Map<SyntaxNode, Callback> byFunction = new HashMap<>();
  private final Map<SyntaxNode, Set<Role>> known = new HashMap<>();
  private final Set<SyntaxNode> open = new HashSet<>();

  ParameterRoles(Scopes scopes, Meanings meanings, Roles roles, List<Callback> callbacks) {
    this.scopes = scopes;
    this.meanings = meanings;
    this.roles = roles;
    for (Callback callback : callbacks) {
      this.callbacks.put(callback.node(), callback);
      if (callback.isInline()) {
        byFunction.put(callback.function(), callback);
      }
    }
  }

  /** Empty if the parameter is never called as far as is known; several if it depends. */
  Set<Role> of(SyntaxNode function, int index) {
    List<SyntaxNode> parameters = Syntax.parameters(function);
    if (index >= parameters.size()) {
      return Set.of();
    }
    SyntaxNode name = name(parameters.get(index));
    Binding binding = name == null ? null : scopes.binding(name);
    if (binding == null) {
      return Set.of();
    }
    Set<Role> done = known.get(name);
    if (done != null) {
      return done;
    } else if (open.size() > MAX_DEPTH || !open.add(name)) {
      return Set.of();
    }
    Set<Role> found = new LinkedHashSet<>();
    for (SyntaxNode reference : binding.references()) {
      use(reference, function, found);
    }
    open.remove(name);
    known.put(name, found);
    return found;
  }

  /** The functions that a call passes to a function of the file which calls them in one place. */
  List<Callback> passed(SyntaxTree tree, SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    SyntaxNode function = call.is("call_expression") ? meanings.function(callee) : null;
    if (function == null) {
      return List.of();
    }
    List<Callback> passed = new ArrayList<>();
    List<SyntaxNode> arguments = Syntax.arguments(call);
    for (int i = 0; i < arguments.size() && !arguments.get(i).is("spread_element"); i++) {
      SyntaxNode argument = arguments.get(i);
      SyntaxNode handed = meanings.function(argument);
      if (handed == null || callbacks.containsKey(argument)) {
        continue;
      }
      Set<Role> found = of(function, i);
      if (found.stream().map(Role::place).distinct().count() == 1) {
        Role role = found.iterator().next();
        passed.add(new Callback(argument, call, tree.text(callee), role, true, handed));
      }
    }
    return passed;
  }

  /** The identifier of a parameter without a pattern. */
  private static SyntaxNode name(SyntaxNode parameter) {
    return switch (parameter.type()) {
      case "identifier" -> parameter;
      case "assignment_pattern" -> name(parameter.get("left"));
      case "required_parameter", "optional_parameter" ->
          parameter.get("pattern") == null ? null : name(parameter.get("pattern"));
      default -> null;
    };
  }

  private void use(SyntaxNode reference, SyntaxNode function, Set<Role> found) {
    SyntaxNode parent = reference.parent();
    Callback handedOn = callbacks.get(reference);
    if (handedOn != null) {
      add(handedOn.role(), reference, function, found);
    } else if (parent.is("call_expression") && Syntax.callee(parent) == reference) {
      add(roles.role("call"), reference, function, found);
    } else if (parent.is("arguments") && Syntax.isCall(parent.parent())) {
      SyntaxNode callee = meanings.function(Syntax.callee(parent.parent()));
      int index = Syntax.arguments(parent.parent()).indexOf(reference);
      if (callee != null && callee != function) {
        of(callee, index).forEach(role -> add(role, reference, function, found));
      }
    }
  }

  /**
   * Adds by which rule code runs there: by its own, and if that is at once, by that of the callback
   * around it.
   */
  private void add(Role role, SyntaxNode at, SyntaxNode function, Set<Role> found) {
    if (role.place() != Place.SYNC || role.id().equals("listener")) {
      found.add(role);
      return;
    }
    SyntaxNode around = Syntax.functionAround(at);
    if (around == function) {
      found.add(isAfterAwait(at, function) ? roles.role("await") : role);
      return;
    }
    Callback outer = around == null ? null : byFunction.get(around);
    if (outer != null) {
      add(outer.role(), outer.call(), function, found);
    }
  }

  private static boolean isAfterAwait(SyntaxNode at, SyntaxNode function) {
    if (!Syntax.isAsync(function)) {
      return false;
    }
    boolean[] found = {false};
    function.walk(
        node -> {
          if (node.is("await_expression")
              && node.end() <= at.start()
              && Syntax.functionAround(node) == function) {
            found[0] = true;
          }
        });
    return found[0];
  }
}
