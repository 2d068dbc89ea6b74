package dev.orrery.gui.state.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orrery.protocol.connection.Snippet;
import org.junit.jupiter.api.Test;

class LessonParserTest {
  private static final String HEAD =
      """
      ---
      title: Two lines
      misconception: One: only.
      rule: Two.
      manual: https://nodejs.org/api/
      ---
      """;

  private static final String LESSON =
      HEAD
          + """

          Read `this`
          *first*.

          Then that.

          ```mjs
          console.log('b');
          queueMicrotask(() => console.log('a'));
          ```

          Because.
          """;

  @Test
  void readsEverything() {
    Lesson lesson = LessonParser.parse("01-two", LESSON);
    assertThat(lesson.title()).isEqualTo("Two lines");
    assertThat(lesson.misconception()).isEqualTo("One: only.");
    assertThat(lesson.manual()).isEqualTo("https://nodejs.org/api/");
    assertThat(lesson.program())
        .isEqualTo(
            new Snippet("console.log('b');\nqueueMicrotask(() => console.log('a'));\n", true));
    assertThat(lesson.labels()).containsExactly("b", "a");
    assertThat(lesson.deck()).containsExactlyInAnyOrder("a", "b").isEqualTo(lesson.deck());
    assertThat(lesson.before())
        .containsExactly(Prose.of("Read `this` *first*."), Prose.of("Then that."));
    assertThat(lesson.after()).containsExactly(Prose.of("Because."));
  }

  @Test
  void partsTheStylesOfAParagraph() {
    assertThat(Prose.of("a `b` *c*").spans())
        .containsExactly(
            new Span(Span.Style.PLAIN, "a "),
            new Span(Span.Style.CODE, "b"),
            new Span(Span.Style.PLAIN, " "),
            new Span(Span.Style.STRESSED, "c"));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LessonParser.parse("x", "Only text"))
        .withMessage("x has no front matter.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LessonParser.parse("x", HEAD + "\nOnly text\n"))
        .withMessage("x has no program.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LessonParser.parse("x", LESSON.replace("rule: Two.", "rule:  ")))
        .withMessage("x has no rule.");
  }
}
