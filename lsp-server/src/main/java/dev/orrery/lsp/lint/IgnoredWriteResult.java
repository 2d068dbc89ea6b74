package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;
import java.util.function.Consumer;

/** Writing again and again without a look at whether the stream wants more. */
public final class IgnoredWriteResult extends NamedRule {
  private static final double FEW = 32;
  private static final Set<String> LOOKS = Set.of("drain", "writableNeedDrain", "writableLength");

  public IgnoredWriteResult() {
    super(
        "ignored-write-result",
        Severity.WARNING,
        "write() in a loop or data listener, without a look at what it returns.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      if ("write".equals(Code.method(facts, call))
          && (Code.isDiscarded(call) || isBody(call))
          && isWritable(facts, Code.receiver(call))) {
        check(facts, call, problems);
      }
    }
  }

  /** Whether an arrow function is nothing but the call. */
  private static boolean isBody(SyntaxNode call) {
    return call.parent() != null && call.parent().is("arrow_function");
  }

  private static boolean isWritable(Facts facts, SyntaxNode stream) {
    return facts.isA(stream, "stream.Writable")
        && !facts.isA(stream, "crypto.Hash")
        && !facts.text(stream).startsWith("process.std");
  }

  private static void check(Facts facts, SyntaxNode call, Consumer<Problem> problems) {
    SyntaxNode loop = Code.loop(call);
    Callback data = loop == null ? data(facts, call) : null;
    if (loop == null && data == null || loop != null && isShort(facts, loop)) {
      return;
    }
    SyntaxNode function = Syntax.functionAround(call);
    SyntaxNode around = function == null ? facts.tree().root() : function;
    if (waits(facts, around)) {
      return;
    }
    SyntaxNode property = Syntax.callee(call).get("property");
    Problem problem =
        Problem.at(
            property,
            "When write() returns false the buffer is full, and it goes on to grow: all that is"
                + " written faster than it can be sent is kept in memory.");
    Fix fix = loop != null ? awaited(facts, call) : paused(facts, call, data);
    problems.accept(fix == null ? problem : problem.withFixes(fix));
  }

  /** The listener of a stream's chunks that the call is directly in, or null. */
  private static Callback data(Facts facts, SyntaxNode call) {
    SyntaxNode function = Syntax.functionAround(call);
    for (Callback callback : facts.callbacks()) {
      if (callback.function() == function
          && function != null
          && callback.role().id().equals("data")
          && callback.path().endsWith(" on data")) {
        return isEcho(facts, call, callback) ? null : callback;
      }
    }
    return null;
  }

  /** A stream that answers itself, as an echo server does, is bounded by what the other side sends. */
  private static boolean isEcho(Facts facts, SyntaxNode call, Callback data) {
    SyntaxNode from = Code.receiver(data.call());
    SyntaxNode to = Code.receiver(call);
    return facts.text(from).equals(facts.text(to))
        && facts.binding(from) == facts.binding(to)
        && Syntax.arguments(call).stream().noneMatch(each -> each.is("identifier"));
  }

  private static boolean isShort(Facts facts, SyntaxNode loop) {
    if (loop.is("for_in_statement")) {
      SyntaxNode list = Syntax.bare(loop.get("right"));
      return list != null && list.is("array") && list.childCount() < FEW;
    }
    SyntaxNode condition = Syntax.bare(loop.get("condition"));
    if (condition != null && condition.is("expression_statement") && condition.childCount() > 0) {
      condition = condition.child(0);
    }
    Double right = condition == null ? null : Numbers.of(facts, condition.get("right"));
    return loop.is("for_statement") && right != null && Math.abs(right) < FEW;
  }

  private static boolean waits(Facts facts, SyntaxNode around) {
    return Code.anywhere(
        around,
        node ->
            node.is("string") && LOOKS.contains(Code.string(facts, node))
                || node.is("property_identifier") && LOOKS.contains(facts.text(node)));
  }

  private static Fix awaited(Facts facts, SyntaxNode call) {
    SyntaxNode statement = call.parent();
    if (!statement.is("expression_statement") || !Code.mayAwait(facts, call)) {
      return null;
    }
    Imports once = Imports.of(facts, "events", "once", "events.once", "events.EventEmitter.once");
    String indent = Code.indent(facts, statement);
    return once.fix(
        "Wait for 'drain'",
        new Fix.Edit(
            statement.start(),
            statement.end(),
            "if (!"
                + facts.text(call)
                + ") {\n"
                + indent
                + "  await "
                + once.name()
                + "("
                + facts.text(Code.receiver(call))
                + ", 'drain');\n"
                + indent
                + "}"));
  }

  private static Fix paused(Facts facts, SyntaxNode call, Callback data) {
    SyntaxNode source = Code.receiver(data.call());
    SyntaxNode replaced = isBody(call) ? call : call.parent();
    if (!isBody(call) && !replaced.is("expression_statement")
        || source == null
        || !source.is("identifier")) {
      return null;
    }
    String outer = Code.indent(facts, replaced);
    String indent = isBody(call) ? outer + "  " : outer;
    String from = facts.text(source);
    String text =
        "if (!"
            + facts.text(call)
            + ") {\n"
            + indent
            + "  "
            + from
            + ".pause();\n"
            + indent
            + "  "
            + facts.text(Code.receiver(call))
            + ".once('drain', () => "
            + from
            + ".resume());\n"
            + indent
            + "}";
    return Fix.of(
        "Pause until 'drain'",
        new Fix.Edit(
            replaced.start(),
            replaced.end(),
            isBody(call) ? "{\n" + indent + text + "\n" + outer + "}" : text));
  }
}
