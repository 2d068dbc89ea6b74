package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Roles;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.function.Consumer;

/** Events that are emitted before anybody has the emitter. */
public final class EmitInConstructor extends NamedRule {
  public EmitInConstructor() {
    super(
        "emit-in-constructor",
        Severity.WARNING,
        "An event that a constructor emits, before anybody can listen.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      SyntaxNode constructor = isOwnEmit(facts, call) ? constructor(facts, call) : null;
      if (constructor != null && !listens(facts, constructor, call)) {
        problems.accept(problem(facts, call));
      }
    }
  }

  private static boolean isOwnEmit(Facts facts, SyntaxNode call) {
    SyntaxNode receiver = Code.receiver(call);
    return "emit".equals(Code.method(facts, call)) && receiver != null && receiver.is("this");
  }

  /** The constructor of an emitter that runs a call at once, or null. */
  private static SyntaxNode constructor(Facts facts, SyntaxNode call) {
    SyntaxNode function = Syntax.functionAround(call);
    if (function == null) {
      return null;
    }
    if (function.is("method_definition")) {
      SyntaxNode name = function.get("name");
      boolean emitter = facts.isA(Code.receiver(call), "events.EventEmitter");
      return emitter && name != null && facts.text(name).equals("constructor") ? function : null;
    }
    // The old way: EventEmitter.call(this) within a function.
    boolean old =
        !function.is("arrow_function")
            && function.get("body") != null
            && Code.any(function.get("body"), node -> isSuperCall(facts, node));
    return old ? function : null;
  }

  private static boolean isSuperCall(Facts facts, SyntaxNode node) {
    if (!node.is("call_expression") || !"call".equals(Code.method(facts, node))) {
      return false;
    }
    SyntaxNode first = Code.argument(node, 0);
    var meaning = facts.meaning(Code.receiver(node));
    return first != null
        && first.is("this")
        && meaning != null
        && !meaning.instance()
        && facts.isType(meaning.path(), "events.EventEmitter");
  }

  private static boolean listens(Facts facts, SyntaxNode constructor, SyntaxNode emit) {
    SyntaxNode event = Code.argument(emit, 0);
    return event == null
        || Code.any(
            constructor.get("body"),
            node ->
                node.is("call_expression")
                    && node.start() < emit.start()
                    && Roles.LISTEN.contains(String.valueOf(Code.method(facts, node)))
                    && Code.receiver(node).is("this")
                    && Code.argument(node, 0) != null
                    && facts.text(Code.argument(node, 0)).equals(facts.text(event)));
  }

  private static Problem problem(Facts facts, SyntaxNode call) {
    Problem problem =
        Problem.at(
            Syntax.callee(call),
            "emit() calls the listeners at once, and nobody can listen before the constructor has"
                + " returned: no one hears this event.");
    return call.parent().is("expression_statement")
        ? problem.withFixes(
            Fix.of(
                "Emit it in a tick",
                Fix.Edit.insert(call.start(), "process.nextTick(() => "),
                Fix.Edit.insert(call.end(), ")")))
        : problem;
  }
}
