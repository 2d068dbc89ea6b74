package dev.orrery.gui.state.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.EmbeddedRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson is complete, and its program prints its lines in one order alone. */
@Timeout(120)
class LessonsTest {
  private static final int MIN_LESSONS = 12;
  private static final int MIN_LINES = 4;
  private static final int MAX_LINES = 8;
  private static final int RUNS = 3;

  @TempDir static Path folder;

  static Stream<Lesson> lessons() throws IOException {
    return Lessons.load().stream();
  }

  @Test
  void theIndexNamesAllOfThem() throws IOException {
    List<String> ids = lessons().map(Lesson::id).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(MIN_LESSONS).isSorted().doesNotHaveDuplicates();
    Path top = Files.isDirectory(Path.of("docs")) ? Path.of("") : Path.of("..");
    Path source = top.resolve("docs").resolve("lessons");
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.list(source)) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
            .containsExactlyInAnyOrderElementsOf(
                Stream.concat(ids.stream(), Stream.of("README")).toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void printsTheSameEachTime(Lesson lesson) throws Exception {
    List<List<String>> orders = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      // Other schedules than the first time: a lesson's order is one that Node promises.
      orders.add(Execution.of(new EmbeddedRunner(folder).run(lesson.program(), run)).order());
    }
    assertThat(orders.getFirst())
        .hasSizeBetween(MIN_LINES, MAX_LINES)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(lesson.labels())
        .isNotEqualTo(lesson.deck());
    assertThat(orders).containsOnly(orders.getFirst());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void hasTextsAndAPage(Lesson lesson) {
    assertThat(lesson.before()).isNotEmpty();
    assertThat(lesson.after()).isNotEmpty();
    assertThat(lesson.rule()).endsWith(".");
    assertThat(lesson.misconception()).endsWith(".");
    assertThat(lesson.manual()).matches("https://(nodejs\\.org|developer\\.mozilla\\.org)/.+");
  }
}
