package dev.orrery.lsp.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All rules against whole programs: those in the folder {@code programs}, and the examples. */
class ProgramsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private final Analysis analysis = new Analysis();

  @Test
  void goodProgramsAreLeftAlone() throws Exception {
    for (String program : List.of("files.js", "chat.js", "jobs.mjs", "tool.ts")) {
      assertThat(check(program(program), true)).as(program).isEmpty();
    }
  }

  @Test
  void badProgramIsToldAll() throws Exception {
    assertThat(check(program("shop.js"), true)).isEqualTo(golden("shop.txt"));
  }

  /** Without lines, since examples change. */
  @Test
  void examplesShowWhatTheyShow() throws Exception {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file :
          files.filter(each -> each.toString().matches(".*\\.[cm]?js")).sorted().toList()) {
        String name = EXAMPLES.relativize(file).toString();
        check(file, false).stream().distinct().forEach(rule -> found.add(name + " " + rule));
      }
    }
    assertThat(found).isEqualTo(golden("examples.txt"));
  }

  private List<String> check(Path file, boolean lines) throws IOException {
    Text text = Text.of(FileText.read(file));
    var facts = analysis.facts(new Document(file.toUri().toString(), "", 1, text, false));
    Linter linter =
        new Linter(
            Rule::severity,
            (rule, e) -> {
              throw e;
            });
    return linter.check(facts).stream()
        .map(each -> (lines ? text.line(each.problem().start()) + 1 + " " : "") + each.rule().id())
        .toList();
  }

  private static Path program(String name) throws URISyntaxException {
    return Path.of(ProgramsTest.class.getResource("programs/" + name).toURI());
  }

  private static List<String> golden(String name) throws IOException, URISyntaxException {
    return Files.readAllLines(program(name));
  }
}
