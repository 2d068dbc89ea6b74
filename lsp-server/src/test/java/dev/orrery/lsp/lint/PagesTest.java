package dev.orrery.lsp.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a page, whose first program it reports and whose second it does not; both are run. */
class PagesTest {
  private static final Path PAGES = Path.of("..", "docs", "lints");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(js|text)\n(.*?)^```$");
  private static final long PAUSE_NS = 1_000_000;
  private static final List<String> NOT_DETERMINED = List.of("timeout-immediate-race");

  @TempDir Path folder;

  static List<Rule> rules() {
    return Rules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageTellsTheTruth(Rule rule) throws Exception {
    String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.id() + "\n\n" + rule.summary() + " Severity: ")
        .contains("Severity: " + rule.severity().name().toLowerCase(java.util.Locale.ROOT) + ",")
        .contains(
            "\n## Reported\n", "\n## What happens\n", "\n## Instead\n", "\n## When to ignore");
    String bad = blocks(page, "## Reported", "## What happens", "js").getFirst();
    String good = blocks(page, "## Instead", "## When", "js").getFirst();
    Analysis analysis = new Analysis();
    assertThat(RuleCase.problems(analysis, rule.id(), "file:///bad.js", bad)).isNotEmpty();
    assertThat(RuleCase.problems(analysis, rule.id(), "file:///good.js", good)).isEmpty();
    if (!NOT_DETERMINED.contains(rule.id())) {
      assertThat(run(bad)).isEqualTo(said(blocks(page, "## What happens", "## Instead", "text")));
    }
    assertThat(run(good)).isEqualTo(said(blocks(page, "## Instead", "## When", "text")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isInTheIndex(Rule rule) throws IOException {
    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("| [" + rule.id() + "](" + rule.id() + ".md) | " + rule.summary() + " |");
  }

  private static List<String> blocks(String page, String from, String to, String kind) {
    Matcher matcher = BLOCK.matcher(page.substring(page.indexOf(from), page.indexOf(to)));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  /** What the program prints; after an empty line follows how it crashes. */
  private static List<String> said(List<String> blocks) {
    return blocks.isEmpty()
        ? List.of()
        : blocks.getFirst().lines().takeWhile(line -> !line.isEmpty()).toList();
  }

  private List<String> run(String code) throws Exception {
    Path file = Files.writeString(folder.resolve("program.js"), code);
    List<String> lines = new ArrayList<>();
    CompletableFuture<RecordSubscription> recording = new CompletableFuture<>();
    Orrery program =
        Orrery.builder()
            .args(file.toString())
            .env(System.getenv())
            .cwd(folder.toString())
            .beforeStart(
                observation -> recording.complete(observation.start(RecordingOptions.DEFAULT)))
            .start();
    RecordReader reader = recording.get().reader();
    boolean ended = false;
    while (!ended) {
      ended = program.exitCode().isDone();
      while (reader.read(each -> fold(each, lines), 8192) > 0) {
        Thread.onSpinWait();
      }
      // The program needs the processor more than who waits for it.
      LockSupport.parkNanos(PAUSE_NS);
    }
    return lines;
  }

  private static void fold(LoopRecord each, List<String> lines) {
    // Warnings have the process's number.
    if (each instanceof LoopRecord.Console console && !console.text().startsWith("(node:")) {
      lines.add(console.text());
    }
  }
}
