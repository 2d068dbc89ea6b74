package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Checks a file by all rules. */
public final class Linter {
  /**
   * A problem that counts: its rule is on, and no comment says otherwise.
   *
   * @param severity as the user has chosen
   */
  public record Finding(Rule rule, Severity severity, Problem problem) {}

  private final Function<Rule, Severity> severities;
  private final BiConsumer<Rule, RuntimeException> failures;

  /**
   * @param severities how bad the user finds a rule's problems
   * @param failures is told when a rule itself fails; the others go on
   */
  public Linter(Function<Rule, Severity> severities, BiConsumer<Rule, RuntimeException> failures) {
    this.severities = severities;
    this.failures = failures;
  }

  /** All problems of a file, in order of their place. */
  public List<Finding> check(Facts facts) {
    Disabled disabled = Disabled.of(facts);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      Severity severity = severities.apply(rule);
      if (severity != Severity.OFF) {
        check(facts, rule, severity, disabled, findings);
      }
    }
    findings.sort(Comparator.comparingInt(each -> each.problem().start()));
    return findings;
  }

  private void check(
      Facts facts, Rule rule, Severity severity, Disabled disabled, List<Finding> findings) {
    try {
      rule.check(
          facts,
          problem -> {
            if (!disabled.covers(rule.id(), facts.text().line(problem.start()))) {
              findings.add(new Finding(rule, severity, problem));
            }
          });
    } catch (RuntimeException e) {
      failures.accept(rule, e);
    }
  }
}
