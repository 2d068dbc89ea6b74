package dev.orrery.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private final Roles roles = Roles.load();

  @Test
  void eachIsASentenceWithLinks() throws Exception {
    for (Role role : roles.all()) {
      assertThat(role.sentence()).as(role.id()).startsWith("Runs ").endsWith(".");
      assertThat(role.hint().length()).as(role.id()).isLessThanOrEqualTo(16);
      for (String page : role.docs()) {
        if (!page.startsWith("https://")) {
          String[] parts = page.split("#");
          Path file = DOCS.resolve(parts[0]);
          assertThat(file).exists();
          if (parts.length > 1) {
            assertThat(anchors(Files.readString(file))).contains(parts[1]);
          }
        }
      }
    }
  }

  private static List<String> anchors(String page) {
    return Pattern.compile("(?m)^#+ (.*)$")
        .matcher(page)
        .results()
        .map((MatchResult heading) -> heading.group(1).toLowerCase().replace(' ', '-'))
        .toList();
  }

  @Test
  void typesHaveTheListenersOfThoseAbove() {
    assertThat(
            Sample.roles(
                """
                class Mine extends require('stream').Transform {}
                const mine = new Mine();
                mine.on('data', () => {}).once('finish', () => {});
                mine.on('own', () => {});
                """))
        .containsExactly(
            "stream.Readable on data: data",
            "stream.Writable on finish: finish",
            "class@0 on own: listener");
  }
}
