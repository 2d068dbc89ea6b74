package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Meaning;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether promises may be rejected, and whether code may throw, as far as a file shows it. */
final class Rejection {
  private static final Set<String> CHAIN = Set.of("then", "catch", "finally");
  private static final List<String> HARMLESS =
      List.of("console.", "Math.", "Object.", "Date", "Number", "performance.", "process.");

  private static final Predicate<SyntaxNode> NEVER = _ -> false;

  private final Facts facts;
  private final Set<SyntaxNode> open = new HashSet<>();

  Rejection(Facts facts) {
    this.facts = facts;
  }

  /** Whether an expression surely gives a promise. */
  boolean isPromise(SyntaxNode expression) {
    return facts.isA(expression, "Promise") && !isSometimes(expression) || isChain(expression);
  }

  /** Whether it is the call of a function of the file that returns promises only at times. */
  private boolean isSometimes(SyntaxNode expression) {
    SyntaxNode node = Syntax.bare(expression);
    SyntaxNode function = node.is("call_expression") ? facts.function(Syntax.callee(node)) : null;
    SyntaxNode body = function == null || Syntax.isAsync(function) ? null : function.get("body");
    return body != null
        && body.is("statement_block")
        && Code.any(
            body,
            each ->
                each.is("return_statement")
                    && (each.childCount() == 0 || !facts.isA(each.child(0), "Promise")));
  }

  /** A call of {@code then} with a function, whatever it is called on, is taken for a promise's. */
  private boolean isChain(SyntaxNode expression) {
    SyntaxNode node = Syntax.bare(expression);
    if (node == null || !node.is("call_expression")) {
      return false;
    }
    SyntaxNode first = Code.argument(node, 0);
    String method = Code.method(facts, node);
    if (first == null || method == null) {
      return false;
    }
    boolean telling = method.equals("then") || method.equals("catch");
    return telling && facts.callback(first) != null
        || CHAIN.contains(method) && isPromise(Code.receiver(node));
  }

  boolean mayReject(SyntaxNode expression) {
    SyntaxNode node = Syntax.bare(expression);
    if (node == null || !open.add(node)) {
      return false;
    }
    try {
      return switch (node.type()) {
        case "call_expression" -> call(node);
        case "new_expression" -> created(node);
        case "identifier" -> name(node);
        case "await_expression" -> node.childCount() > 0 && mayReject(Syntax.operand(node));
        default -> facts.isA(node, "Promise");
      };
    } finally {
      open.remove(node);
    }
  }

  private boolean name(SyntaxNode node) {
    Binding binding = facts.binding(node);
    if (binding == null || binding.values().size() != 1) {
      return false;
    }
    return mayReject(binding.values().getFirst());
  }

  private boolean call(SyntaxNode call) {
    String path = facts.path(call);
    if (path != null) {
      switch (path) {
        case "Promise.allSettled",
            "timers/promises.setTimeout",
            "timers/promises.setImmediate",
            "timers/promises.scheduler.wait",
            "timers/promises.scheduler.yield" -> {
          return false;
        }
        case "util.promisify()" -> {
          return !isTimer(Syntax.callee(call));
        }
        case "Promise.resolve" -> {
          return mayReject(Code.argument(call, 0));
        }
        case "Promise.all", "Promise.race", "Promise.any" -> {
          SyntaxNode all = Code.argument(call, 0);
          return all == null
              || !all.is("array")
              || all.children().stream().anyMatch(this::mayReject);
        }
        default -> {}
      }
    }
    String method = Code.method(facts, call);
    if (method != null && CHAIN.contains(method) && isChain(call)) {
      return chain(call, method);
    }
    SyntaxNode function = facts.function(Syntax.callee(call));
    if (function != null) {
      return Syntax.isAsync(function) ? mayThrow(function) : anyReturnedRejects(function);
    }
    return facts.isA(call, "Promise");
  }

  /** Whether it is {@code promisify(setTimeout)} or the like, which never fails. */
  private boolean isTimer(SyntaxNode promisified) {
    SyntaxNode made = Syntax.bare(promisified);
    if (made.is("identifier")) {
      Binding binding = facts.binding(made);
      made = binding == null || binding.values().isEmpty() ? made : binding.values().getFirst();
    }
    SyntaxNode timer = made.is("call_expression") ? Code.argument(made, 0) : null;
    return timer != null
        && (facts.text(timer).equals("setTimeout") || facts.text(timer).equals("setImmediate"));
  }

  private boolean anyReturnedRejects(SyntaxNode function) {
    SyntaxNode body = function.get("body");
    if (body == null) {
      return facts.type(function) != null;
    } else if (!body.is("statement_block")) {
      return mayReject(body);
    }
    return Code.any(
        body,
        node -> node.is("return_statement") && node.childCount() > 0 && mayReject(node.child(0)));
  }

  private boolean chain(SyntaxNode call, String method) {
    SyntaxNode first = Code.argument(call, 0);
    return switch (method) {
      case "then" ->
          Code.argument(call, 1) == null
              && (isOpaque(Code.receiver(call))
                  || mayReject(Code.receiver(call))
                  || mayThrow(first));
      case "finally" -> mayReject(Code.receiver(call)) || mayThrow(first);
      default -> first == null ? mayReject(Code.receiver(call)) : throwsItself(first);
    };
  }

  /** A promise of somewhere else. */
  private boolean isOpaque(SyntaxNode promise) {
    SyntaxNode node = Syntax.bare(promise);
    if (node == null || facts.isA(node, "Promise") || isChain(node)) {
      return false;
    }
    return node.is("call_expression");
  }

  private boolean created(SyntaxNode node) {
    SyntaxNode executor = facts.function(Code.argument(node, 0));
    if (executor == null || !"Promise".equals(facts.path(node))) {
      return "Promise".equals(facts.path(node));
    }
    List<SyntaxNode> parameters = Syntax.parameters(executor);
    if (parameters.size() > 1) {
      Binding reject = facts.binding(parameters.get(1));
      if (reject != null && !reject.references().isEmpty()) {
        return true;
      }
    }
    return throwsItself(executor);
  }

  /** Whether there is a {@code throw} in a function that nothing in it catches. */
  private boolean throwsItself(SyntaxNode reference) {
    SyntaxNode function = facts.function(reference);
    return function != null && search(function.get("body"), NEVER, false);
  }

  /** Whether what a function does may fail, as far as it does not catch it itself. */
  boolean mayThrow(SyntaxNode reference) {
    if (reference == null) {
      return false;
    }
    SyntaxNode function = facts.function(reference);
    if (function == null || !open.add(function)) {
      return false;
    }
    try {
      return search(function.get("body"), this::fails, false);
    } finally {
      open.remove(function);
    }
  }

  private boolean fails(SyntaxNode node) {
    return switch (node.type()) {
      case "await_expression" -> awaited(Syntax.operand(node));
      case "call_expression" -> callFails(node, isAwaitedCallee(node));
      default -> false;
    };
  }

  /** The TypeScript grammar takes {@code await f<T>(x)} for a call of {@code await f}. */
  private static boolean isAwaitedCallee(SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    return callee != null && callee.is("await_expression");
  }

  private boolean awaited(SyntaxNode operand) {
    SyntaxNode node = Syntax.bare(operand);
    if (node == null) {
      return false;
    }
    // Of what is unknown a call is taken for one that may fail, a name is not.
    return mayReject(node)
        || node.is("call_expression") && facts.type(node) == null && callFails(node, true);
  }

  private boolean callFails(SyntaxNode call, boolean awaited) {
    SyntaxNode callee = Syntax.callee(call);
    SyntaxNode function = facts.function(callee);
    if (function != null) {
      return !Syntax.isAsync(function) && !Syntax.isGenerator(function) && mayThrow(callee);
    }
    Meaning meaning = facts.meaning(callee);
    if (!awaited) {
      // What fails is mostly waited for: of other calls only those count that are known to throw.
      return meaning != null && isThrowing(meaning.path());
    } else if (facts.isA(call, "Promise") || isParameter(callee)) {
      return false;
    }
    return meaning == null || !meaning.path().contains("#") && !isHarmless(meaning.path());
  }

  private static boolean isThrowing(String path) {
    return path.equals("JSON.parse") || path.endsWith("Sync") || path.startsWith("assert");
  }

  private boolean isParameter(SyntaxNode callee) {
    Binding binding = callee.is("identifier") ? facts.binding(callee) : null;
    return binding != null && binding.kind() == Binding.Kind.PARAMETER;
  }

  private boolean isHarmless(String path) {
    return facts.roles().signature(path) != null && !path.equals("JSON.parse")
        || HARMLESS.stream().anyMatch(path::startsWith)
        || path.startsWith("clear")
        || path.startsWith("class@");
  }

  /**
   * Searches one function for {@code throw} and for what may fail, where nothing catches it. What a
   * {@code catch} does is trusted unless it throws.
   */
  private static boolean search(SyntaxNode node, Predicate<SyntaxNode> fails, boolean trusted) {
    if (node == null) {
      return false;
    }
    if (node.is("throw_statement") || !trusted && fails.test(node)) {
      return true;
    }
    boolean caught = node.is("try_statement") && node.get("handler") != null;
    for (SyntaxNode child : node.children()) {
      if (!Syntax.isFunction(child)
          && !(caught && "body".equals(child.field()))
          && search(child, fails, trusted || child.is("catch_clause"))) {
        return true;
      }
    }
    return false;
  }
}
