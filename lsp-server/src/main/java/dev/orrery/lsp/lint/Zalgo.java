package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Callbacks that are called at once in one case and later in another. */
public final class Zalgo extends NamedRule {
  /** What these are called for may well happen at once. */
  private static final Set<String> LEFT_OUT =
      Set.of("next", "resolve", "reject", "fulfilled", "rejected", "onFulfilled", "onRejected");

  public Zalgo() {
    super(
        "zalgo",
        Severity.WARNING,
        "A callback that is called before the function returns in one case and later in another.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode function : facts.functions()) {
      if (!Syntax.isAsync(function) && facts.callback(function) == null) {
        for (SyntaxNode parameter : Syntax.parameters(function)) {
          SyntaxNode name = parameter.is("identifier") ? parameter : parameter.get("pattern");
          Binding binding = name == null ? null : facts.binding(name);
          if (binding != null && !LEFT_OUT.contains(binding.name())) {
            check(facts, function, binding, problems);
          }
        }
      }
    }
  }

  private static void check(
      Facts facts, SyntaxNode function, Binding callback, Consumer<Problem> problems) {
    List<SyntaxNode> now = new ArrayList<>();
    SyntaxNode later = null;
    for (SyntaxNode reference : callback.references()) {
      SyntaxNode call = reference.parent();
      boolean called = call.is("call_expression") && call.get("function") == reference;
      if (called && runsWithin(facts, call, function)) {
        now.add(call);
      } else if (later == null && isLater(facts, reference, function, called)) {
        later = reference;
      }
    }
    if (later == null) {
      return;
    }
    for (SyntaxNode call : now) {
      problems.accept(problem(facts, call, later));
    }
  }

  /** Whether code runs before a function returns, directly or in what is called back at once. */
  private static boolean runsWithin(Facts facts, SyntaxNode node, SyntaxNode function) {
    SyntaxNode around = Syntax.functionAround(node);
    while (around != null && around != function) {
      Callback callback = facts.callback(around);
      if (callback == null || !callback.role().id().equals("iteration") || !callback.certain()) {
        return false;
      }
      around = Syntax.functionAround(around);
    }
    return around == function;
  }

  /** Whether it is called in a callback that comes later, or handed to what calls it later. */
  private static boolean isLater(
      Facts facts, SyntaxNode reference, SyntaxNode function, boolean called) {
    Callback handed = facts.callback(reference);
    if (handed != null && isLater(handed)) {
      return Syntax.functionAround(reference) == function;
    }
    if (!called) {
      return false;
    }
    SyntaxNode around = Syntax.functionAround(reference);
    while (around != null && around != function) {
      Callback callback = facts.callback(around);
      if (callback != null && isLater(callback)) {
        return true;
      }
      around = Syntax.functionAround(around);
    }
    return false;
  }

  private static boolean isLater(Callback callback) {
    return callback.certain()
        && callback.role().place().isLater()
        && !callback.role().id().equals("exit");
  }

  private static Problem problem(Facts facts, SyntaxNode call, SyntaxNode later) {
    SyntaxNode callee = Syntax.callee(call);
    String name = facts.text(callee);
    Problem problem =
        Problem.at(
                callee,
                "Here "
                    + name
                    + " is called before the function returns, in line "
                    + Code.line(facts, later)
                    + " later: the caller cannot rely on either order.")
            .withNotes(new Problem.Note(later.start(), later.end(), "Here it is called later."));
    SyntaxNode arguments = call.get("arguments");
    if (arguments == null || !arguments.is("arguments")) {
      return problem;
    }
    boolean none = Syntax.arguments(call).isEmpty();
    return problem.withFixes(
        Fix.of(
            "Call it in a tick",
            new Fix.Edit(
                call.start(),
                arguments.start() + 1,
                "process.nextTick(" + name + (none ? "" : ", "))));
  }
}
