package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;
import java.util.function.Consumer;

/** Listeners added again and again to something that lives on. */
public final class ListenerLeak extends NamedRule {
  private static final Set<String> ADD = Set.of("on", "addListener", "prependListener");
  private static final Set<String> REMOVE = Set.of("off", "removeListener", "removeAllListeners");

  public ListenerLeak() {
    super(
        "listener-leak",
        Severity.WARNING,
        "A listener added in a loop or for each event, to an emitter that lives on.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      String method = Code.method(facts, call);
      if (method != null
          && ADD.contains(method)
          && Syntax.arguments(call).size() >= 2
          && Code.string(facts, Code.argument(call, 0)) != null) {
        check(facts, call, problems);
      }
    }
  }

  private static void check(Facts facts, SyntaxNode call, Consumer<Problem> problems) {
    SyntaxNode emitter = Syntax.bare(Code.receiver(call));
    if (emitter == null || !facts.isA(emitter, "events.EventEmitter")) {
      return;
    }
    String each = each(facts, call, emitter);
    if (each == null || isRemoved(facts, emitter) || endsItself(facts, call)) {
      return;
    }
    SyntaxNode property = Syntax.callee(call).get("property");
    Problem problem =
        Problem.at(
            property,
            "Each "
                + each
                + " adds one more listener to "
                + Code.name(facts, emitter)
                + ", and none is ever removed: all are called for every event and kept in memory.");
    problems.accept(
        facts.text(property).equals("on")
            ? problem.withFixes(
                Fix.of("Listen once", new Fix.Edit(property.start(), property.end(), "once")))
            : problem);
  }

  /** For what there is one more listener, or null if there is only one for each emitter. */
  private static String each(Facts facts, SyntaxNode call, SyntaxNode emitter) {
    SyntaxNode home = home(facts, emitter);
    if (home == null) {
      return null;
    }
    SyntaxNode loop = Code.loop(call);
    if (loop != null && !loop.contains(home) && isMany(facts, loop)) {
      return "turn of the loop";
    }
    // All functions between the emitter's declaration and the call.
    SyntaxNode function = Syntax.functionAround(call);
    while (function != null && !function.contains(home)) {
      for (Callback callback : facts.callbacks()) {
        if (callback.function() == function && Reach.isRepeated(facts, callback)) {
          return switch (callback.role().id()) {
            case "connection", "request", "message", "line" -> callback.role().id();
            case "data" -> "chunk";
            case "interval" -> "turn of the interval";
            default -> "event";
          };
        }
      }
      function = Syntax.functionAround(function);
    }
    return null;
  }

  /** The node that is there as long as an emitter; null if that is not known. */
  private static SyntaxNode home(Facts facts, SyntaxNode emitter) {
    if (emitter.is("identifier")) {
      Binding binding = facts.binding(emitter);
      if (binding == null) {
        return facts.text(emitter).equals("process") ? facts.tree().root() : null;
      }
      return binding.kind() == Binding.Kind.IMPORT || isMadeOnce(binding)
          ? binding.declaration()
          : null;
    }
    String text = facts.text(emitter);
    return text.startsWith("process.std") ? facts.tree().root() : null;
  }

  /** Whether a name always stands for the same: not for one of many, made anew elsewhere. */
  private static boolean isMadeOnce(Binding binding) {
    return binding.values().size() <= 1;
  }

  private static boolean isMany(Facts facts, SyntaxNode loop) {
    return !(loop.is("for_in_statement")
        && Syntax.bare(loop.get("right")) != null
        && Syntax.bare(loop.get("right")).is("array"));
  }

  private static boolean isRemoved(Facts facts, SyntaxNode emitter) {
    String text = facts.text(emitter);
    return facts.calls().stream()
        .anyMatch(
            call ->
                REMOVE.contains(String.valueOf(Code.method(facts, call)))
                    && facts.text(Code.receiver(call)).equals(text));
  }

  /** Whether what comes after it ends the process. */
  private static boolean endsItself(Facts facts, SyntaxNode call) {
    SyntaxNode function = Syntax.functionAround(call);
    return function != null
        && Code.any(
            function,
            node -> node.is("call_expression") && "process.exit".equals(facts.path(node)));
  }
}
