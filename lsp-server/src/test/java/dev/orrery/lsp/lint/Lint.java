package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks files and folders by all rules, prints what they say, how often each one does and how long it
 * takes: {@code Lint [-q] path...}. Exits with 1 if a rule fails.
 */
final class Lint {
  private final Analysis analysis = new Analysis();
  private final TreeMap<String, Integer> counts = new TreeMap<>();
  private final List<Double> facts = new ArrayList<>();
  private final List<Double> rules = new ArrayList<>();
  private final boolean quiet;
  private int lines;
  private int failures;

  private Lint(boolean quiet) {
    this.quiet = quiet;
  }

  public static void main(String[] args) throws IOException {
    Lint lint = new Lint(args[0].equals("-q"));
    for (String arg : args) {
      if (!arg.equals("-q")) {
        lint.path(Path.of(arg));
      }
    }
    lint.sum();
    System.exit(lint.failures == 0 ? 0 : 1);
  }

  private void path(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(Lint::isSource).sorted().toList()) {
        file(file);
      }
    }
  }

  private static boolean isSource(Path file) {
    return file.getFileName().toString().matches(".*\\.([cm]?[jt]s|[jt]sx)");
  }

  private void file(Path file) throws IOException {
    String uri = file.toUri().toString();
    Text text = Text.of(FileText.read(file));
    long begin = System.nanoTime();
    Facts known = analysis.facts(new Document(uri, "", 1, text, false));
    long middle = System.nanoTime();
    List<Linter.Finding> found =
        known == null
            ? List.of()
            : new Linter(Rule::severity, (rule, e) -> failed(file, rule, e)).check(known);
    long end = System.nanoTime();
    facts.add((middle - begin) / 1e6);
    rules.add((end - middle) / 1e6);
    lines += text.lines();
    for (Linter.Finding finding : found) {
      counts.merge(finding.rule().id(), 1, Integer::sum);
      if (!quiet) {
        print(file, text, finding);
      }
    }
    analysis.forget(uri);
  }

  private void failed(Path file, Rule rule, RuntimeException e) {
    failures++;
    System.out.println(file + ": " + rule.id() + " fails: " + e);
    e.printStackTrace(System.out);
  }

  private static void print(Path file, Text text, Linter.Finding finding) {
    int line = text.line(finding.problem().start());
    System.out.printf(
        "%s:%d %s: %s%n    %s%n",
        file,
        line + 1,
        finding.rule().id(),
        finding.problem().message(),
        text.substring(text.lineStart(line), text.lineEnd(line)).strip());
  }

  private void sum() {
    System.out.println(counts);
    System.out.printf(
        Locale.ROOT,
        "%d files, %d lines, %d findings, %d failures%nfacts: median %.1f ms, p95 %.1f, max %.1f%n"
            + "rules: median %.1f ms, p95 %.1f, max %.1f%n",
        facts.size(),
        lines,
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        failures,
        at(facts, 0.5),
        at(facts, 0.95),
        at(facts, 1),
        at(rules, 0.5),
        at(rules, 0.95),
        at(rules, 1));
  }

  private static double at(List<Double> times, double quantile) {
    List<Double> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size()));
  }
}
