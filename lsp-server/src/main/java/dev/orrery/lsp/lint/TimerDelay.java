package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;
import java.util.function.Consumer;

/** Delays of timers that mean another time than is written there. */
public final class TimerDelay extends NamedRule {
  private static final double MAX = (1L << 31) - 1;
  private static final Set<String> TIMERS = Set.of("setTimeout", "setInterval");

  public TimerDelay() {
    super(
        "timer-delay",
        Severity.WARNING,
        "A delay that is too long, negative or no number, so that it becomes 1 ms.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      String path = facts.path(call);
      if (path == null || !TIMERS.contains(path)) {
        continue;
      }
      SyntaxNode delay = Code.argument(call, 1);
      String message =
          delay == null ? missing(facts, call, path) : message(facts, path, Syntax.bare(delay));
      if (message != null) {
        problems.accept(Problem.at(delay == null ? Syntax.callee(call) : delay, message));
      }
    }
  }

  private static String missing(Facts facts, SyntaxNode call, String path) {
    boolean one = Syntax.arguments(call).size() == 1;
    boolean spread = one && Syntax.arguments(call).getFirst().is("spread_element");
    return one && !spread && path.equals("setInterval")
        ? "An interval without a delay comes every millisecond."
        : null;
  }

  private static String message(Facts facts, String path, SyntaxNode delay) {
    String text = Code.string(facts, delay);
    Double number = text == null ? Numbers.of(facts, delay) : parse(text);
    if (delay.is("object") || Syntax.isFunction(delay) || delay.is("array")) {
      return "This is no number: the delay becomes 1 ms.";
    } else if (number == null) {
      return null;
    } else if (number.isNaN()) {
      return "This is no number: the delay becomes 1 ms"
          + (text == null ? "." : ". Units are not understood; it is milliseconds.");
    } else if (number > MAX) {
      return "A timer holds 2147483647 ms, not quite 25 days: this one fires after 1 ms, with a"
          + " TimeoutOverflowWarning.";
    } else if (number < 0) {
      return "A negative delay becomes 1 ms, with a TimeoutNegativeWarning.";
    } else if (number == 0 && path.equals("setInterval")) {
      return "A delay of 0 becomes 1 ms: this comes every millisecond.";
    }
    return null;
  }

  private static Double parse(String text) {
    try {
      return text.isBlank() ? 0 : Double.valueOf(text.strip());
    } catch (NumberFormatException _) {
      return text.strip().startsWith("0x") || text.contains("\\") ? null : Double.NaN;
    }
  }
}
