package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The order of a timeout of no time and an immediate, made in the main program. */
public final class TimeoutImmediateRace extends NamedRule {
  public TimeoutImmediateRace() {
    super(
        "timeout-immediate-race",
        Severity.INFORMATION,
        "setTimeout of 0 or 1 ms and setImmediate in the main program: either may be first.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    List<SyntaxNode> timeouts = new ArrayList<>();
    List<SyntaxNode> immediates = new ArrayList<>();
    for (SyntaxNode call : facts.calls()) {
      String path = facts.path(call);
      if (path == null || Syntax.functionAround(call) != null || !Code.isDiscarded(call)) {
        continue;
      } else if (path.equals("setImmediate")) {
        immediates.add(call);
      } else if (path.equals("setTimeout") && isShort(facts, call)) {
        timeouts.add(call);
      }
    }
    if (timeouts.isEmpty()) {
      return;
    }
    for (SyntaxNode immediate : immediates) {
      SyntaxNode timeout = timeouts.getFirst();
      problems.accept(
          Problem.at(
                  Syntax.callee(immediate),
                  "Whether this or the timeout in line "
                      + Code.line(facts, timeout)
                      + " is first is not determined: it depends on whether its millisecond is over"
                      + " when the loop begins.")
              .withNotes(
                  new Problem.Note(
                      Syntax.callee(timeout).start(),
                      Syntax.callee(timeout).end(),
                      "The timeout that it races with.")));
    }
  }

  private static boolean isShort(Facts facts, SyntaxNode call) {
    SyntaxNode delay = Code.argument(call, 1);
    Double number = delay == null ? Double.valueOf(0) : Numbers.of(facts, delay);
    return number != null && number <= 1;
  }
}
