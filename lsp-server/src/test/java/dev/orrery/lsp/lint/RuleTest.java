package dev.orrery.lsp.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.analysis.Analysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule against its table of snippets. */
class RuleTest {
  private final Analysis analysis = new Analysis();

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    List<RuleCase> cases = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      cases.addAll(RuleCase.read(rule.id()));
    }
    return cases.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
  }

  private void check(RuleCase sample) {
    List<Problem> problems = sample.problems(analysis);
    assertThat(RuleCase.mark(sample.code(), problems)).isEqualTo(sample.marked());
    if (sample.fix() != null) {
      Fix fix =
          problems.getFirst().fixes().stream()
              .filter(each -> each.title().equals(sample.fix()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("fixes: " + problems.getFirst().fixes()));
      assertThat(RuleCase.apply(sample.code(), fix)).isEqualTo(sample.fixed());
    }
  }

  /** While the user types, most of the text is there, but never all. */
  @Test
  void noRuleFailsOnPartsOfAText() throws IOException {
    for (Rule rule : Rules.ALL) {
      for (RuleCase sample : RuleCase.read(rule.id())) {
        String code = sample.code();
        String uri = "file:///" + sample.file();
        int step = Math.max(7, code.length() / 10);
        for (int length = 0; length < code.length(); length += step) {
          RuleCase.problems(analysis, rule.id(), uri, code.substring(0, length));
          RuleCase.problems(analysis, rule.id(), uri, code.substring(length));
        }
      }
    }
  }
}
