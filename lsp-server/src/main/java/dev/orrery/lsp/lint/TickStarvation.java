package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Place;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ticks and microtasks that go on for as long as something else does not happen, which cannot. */
public final class TickStarvation extends NamedRule {
  public TickStarvation() {
    super(
        "tick-starvation",
        Severity.WARNING,
        "Ticks or microtasks that schedule themselves, so that the loop never goes on.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (Callback callback : facts.callbacks()) {
      Place place = callback.role().place();
      if ((place == Place.TICK || place == Place.MICROTASK) && callback.certain()) {
        SyntaxNode again = again(facts, callback);
        if (again != null && goesOn(facts, callback.call(), again)) {
          problems.accept(problem(facts, callback, place));
        }
      }
    }
    facts
        .tree()
        .root()
        .walk(
            node -> {
              if ((node.is("while_statement") || node.is("for_statement")) && spins(facts, node)) {
                problems.accept(
                    Problem.at(
                        Syntax.bare(node.get("condition")),
                        "Each await here is over in the same drain of microtasks: no timer, I/O or"
                            + " other callback can run, so the loop goes on for ever."));
              }
            });
  }

  /** The function around a callback if it is the very function that will be called back, or null. */
  private static SyntaxNode again(Facts facts, Callback callback) {
    if (!Syntax.isCall(callback.call()) || !isScheduler(callback)) {
      return null;
    }
    SyntaxNode around = Syntax.functionAround(callback.call());
    SyntaxNode function = callback.function();
    if (around == null || function == null || Syntax.isAsync(around)) {
      return null;
    } else if (function == around) {
      return around;
    }
    SyntaxNode body = callback.isInline() ? function.get("body") : null;
    boolean calls =
        body != null
            && Code.any(
                body,
                node ->
                    node.is("call_expression") && facts.function(Syntax.callee(node)) == around);
    return calls ? around : null;
  }

  /** A promise that is settled already is a scheduler, too. */
  private static boolean isScheduler(Callback callback) {
    String path = callback.path();
    return path.equals("process.nextTick") || path.equals("queueMicrotask") || isResolved(callback);
  }

  private static boolean isResolved(Callback callback) {
    SyntaxNode promise = Syntax.bare(Code.receiver(callback.call()));
    SyntaxNode callee =
        promise == null || !promise.is("call_expression") ? null : Syntax.callee(promise);
    SyntaxNode property = callee == null ? null : callee.get("property");
    return callback.path().equals("Promise#then")
        && property != null
        && property.end() - property.start() == "resolve".length()
        && Syntax.arguments(promise).isEmpty();
  }

  /** Whether nothing that the function itself does can keep it from being scheduled again. */
  private static boolean goesOn(Facts facts, SyntaxNode call, SyntaxNode function) {
    List<SyntaxNode> conditions = new ArrayList<>();
    SyntaxNode at = call;
    while (at != function) {
      SyntaxNode above = at.parent();
      if (above.is("if_statement") || above.is("ternary_expression")) {
        conditions.add(above.get("condition"));
      } else if (above.is("binary_expression") && at == above.get("right")) {
        conditions.add(above.get("left"));
      } else if (Syntax.isRepeated(above) || above.is("switch_body") || above.is("try_statement")) {
        return false;
      }
      at = above;
    }
    SyntaxNode body = function.get("body");
    Code.any(
        body,
        node -> {
          boolean leaves = node.is("return_statement") || node.is("throw_statement");
          if (leaves && node.start() < call.start() && !node.contains(call)) {
            SyntaxNode condition = node.above("if_statement");
            conditions.add(
                condition != null && body.contains(condition) ? condition.get("condition") : node);
          }
          return false;
        });
    return conditions.stream().allMatch(each -> isDeaf(facts, each, function));
  }

  /** Whether a condition only ever changes in callbacks that come later, and never in a function. */
  static boolean isDeaf(Facts facts, SyntaxNode condition, SyntaxNode within) {
    if (condition == null) {
      return false;
    }
    List<SyntaxNode> names = new ArrayList<>();
    boolean plain =
        !Code.anywhere(
            condition,
            node -> {
              if (node.is("identifier")) {
                names.add(node);
              }
              return !isPlain(node);
            });
    return plain && names.stream().allMatch(name -> isDeafName(facts, name, within));
  }

  private static boolean isPlain(SyntaxNode node) {
    return switch (node.type()) {
      case "identifier",
          "parenthesized_expression",
          "unary_expression",
          "binary_expression",
          "number",
          "true",
          "false",
          "null",
          "undefined",
          "expression_statement",
          "empty_statement" ->
          true;
      default -> !node.isNamed();
    };
  }

  private static boolean isDeafName(Facts facts, SyntaxNode name, SyntaxNode within) {
    Binding binding = facts.binding(name);
    if (binding == null || binding.kind() != Binding.Kind.VARIABLE) {
      return false;
    }
    boolean changes = false;
    for (SyntaxNode reference : binding.references()) {
      if (!isChanged(reference)) {
        continue;
      }
      SyntaxNode around = Syntax.functionAround(reference);
      if (around == null) {
        continue;
      }
      if (within.contains(reference) || !isLater(facts, around)) {
        return false;
      }
      changes = true;
    }
    return changes;
  }

  private static boolean isChanged(SyntaxNode reference) {
    SyntaxNode above = reference.parent();
    return switch (above.type()) {
      case "assignment_expression", "augmented_assignment_expression" ->
          above.get("left") == reference;
      case "update_expression" -> true;
      default -> false;
    };
  }

  /** Whether a function is only ever called in a phase of the loop. */
  private static boolean isLater(Facts facts, SyntaxNode function) {
    var roles = facts.graph().roles(function);
    return !roles.isEmpty()
        && !facts.graph().isMain(function)
        && roles.stream()
            .allMatch(
                role ->
                    role.place().isLater()
                        && role.place() != Place.TICK
                        && role.place() != Place.MICROTASK);
  }

  /** Whether a loop waits for nothing but microtasks, and for something that those never change. */
  private static boolean spins(Facts facts, SyntaxNode loop) {
    SyntaxNode body = loop.get("body");
    SyntaxNode condition = loop.get("condition");
    if (body == null || condition == null) {
      return false;
    }
    List<SyntaxNode> awaits = new ArrayList<>();
    boolean leaves =
        Code.any(
            body,
            node -> {
              if (node.is("await_expression")) {
                awaits.add(node);
              }
              return node.is("break_statement")
                  || node.is("return_statement")
                  || node.is("throw_statement")
                  || node.is("yield_expression")
                  || node.is("for_in_statement") && node.has("await");
            });
    return !leaves
        && !awaits.isEmpty()
        && awaits.stream().allMatch(each -> isSettled(facts, Syntax.operand(each)))
        && isDeaf(facts, condition, loop);
  }

  private static boolean isSettled(Facts facts, SyntaxNode operand) {
    SyntaxNode node = Syntax.bare(operand);
    if (node == null) {
      return false;
    }
    return switch (node.type()) {
      case "null", "undefined", "number", "string", "true", "false" -> true;
      case "call_expression" ->
          "Promise.resolve".equals(facts.path(node))
              && Syntax.arguments(node).stream().allMatch(each -> isSettled(facts, each));
      default -> false;
    };
  }

  private static Problem problem(Facts facts, Callback callback, Place place) {
    SyntaxNode callee = Syntax.callee(callback.call());
    String kind = place == Place.TICK ? "ticks" : "microtasks";
    Problem problem =
        Problem.at(
            callee,
            "Each one schedules the next, and the loop does not go on before all "
                + kind
                + " are done: no timer, I/O or other callback ever runs.");
    boolean plain =
        callback.path().equals("process.nextTick") || callback.path().equals("queueMicrotask");
    return plain && facts.scopes().at(callee).find("setImmediate") == null
        ? problem.withFixes(
            Fix.of("Use setImmediate", new Fix.Edit(callee.start(), callee.end(), "setImmediate")))
        : problem;
  }
}
