package dev.orrery.gui.state.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.EmbeddedRunner;
import dev.orrery.protocol.connection.Snippet;
import dev.orrery.protocol.model.explain.Rule;
import dev.orrery.protocol.model.explain.Sentence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class GradeTest {
  private static final Snippet PROGRAM =
      new Snippet(
          """
          Promise.resolve().then(() => console.log('promise'));
          process.nextTick(() => console.log('tick'));
          console.log('main');
          """,
          false);

  @TempDir static Path folder;
  private static Execution execution;

  @BeforeAll
  static void run() throws Exception {
    execution = Execution.of(new EmbeddedRunner(folder).run(PROGRAM, 0));
  }

  @Test
  void agrees() {
    Grade grade = Grade.of(List.of("main", "tick", "promise"), execution);
    assertThat(grade.isAllRight()).isTrue();
    assertThat(Verdict.of(grade).headline()).isEqualTo("All 3 in the right order");
  }

  @Test
  void findsTheFirstWrongStepAndItsRule() {
    Grade grade = Grade.of(List.of("main", "promise", "tick"), execution);
    assertThat(grade.firstWrong()).isEqualTo(1);
    assertThat(grade.right()).containsExactly(true, false, false);
    assertThat(grade.score()).isEqualTo(1);
    Verdict verdict = Verdict.of(grade);
    assertThat(verdict.headline()).isEqualTo("Step 2 is the first wrong one: 1 of 3 in place");
    assertThat(verdict.difference())
        .isEqualTo("You expected “promise”; “tick” (nextTick queue) came.");
    assertThat(verdict.because())
        .extracting(Sentence::rule)
        .containsExactly(Rule.TICK_AFTER, Rule.TICK_COMMONJS);
    assertThat(verdict.instead())
        .first()
        .isEqualTo("“promise” (microtask queue) came as number 3.");
  }

  @Test
  void takesPredictionsOfAnotherLength() {
    assertThat(Grade.of(List.of("main"), execution).firstWrong()).isEqualTo(1);
    Grade longer = Grade.of(List.of("main", "tick", "promise", "more"), execution);
    assertThat(longer.firstWrong()).isEqualTo(3);
    assertThat(Verdict.of(longer).difference())
        .isEqualTo("You expected “more”; nothing more came.");
  }
}
