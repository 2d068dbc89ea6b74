package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Analysis;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A snippet and what a rule says of it. In the tables ({@code <id>.txt}) each begins with {@code ##
 * name}, with {@code [file.ts]} if it is no {@code .js}; what must be reported stands between « and »;
 * {@code ~~> title} is followed by the text after that fix of the first problem.
 */
record RuleCase(String rule, String name, String file, String marked, String fix, String fixed) {
  static List<RuleCase> read(String rule) throws IOException {
    List<RuleCase> cases = new ArrayList<>();
    try (InputStream in = RuleCase.class.getResourceAsStream(rule + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.split("(?m)^## ")) {
        if (!part.isBlank()) {
          cases.add(parse(rule, part));
        }
      }
    }
    return cases;
  }

  private static RuleCase parse(String rule, String part) {
    String[] head = part.split("\n", 2);
    String name = head[0].strip();
    String file = "sample.js";
    if (name.endsWith("]")) {
      file = name.substring(name.lastIndexOf('[') + 1, name.length() - 1);
      name = name.substring(0, name.lastIndexOf('[')).strip();
    }
    String[] fix = head[1].split("(?m)^~~> ", 2);
    String marked = fix[0].strip() + "\n";
    if (fix.length == 1) {
      return new RuleCase(rule, name, file, marked, null, null);
    }
    String[] after = fix[1].split("\n", 2);
    return new RuleCase(rule, name, file, marked, after[0].strip(), after[1].strip() + "\n");
  }

  String code() {
    return marked.replace("«", "").replace("»", "");
  }

  List<Problem> problems(Analysis analysis) {
    return problems(analysis, rule, "file:///" + file, code());
  }

  static List<Problem> problems(Analysis analysis, String rule, String uri, String code) {
    Facts facts = analysis.facts(new Document(uri, "", 1, Text.of(code), false));
    List<Problem> problems = new ArrayList<>();
    Rules.of(rule).check(facts, problems::add);
    problems.sort(Comparator.comparingInt(Problem::start));
    return problems;
  }

  /** The code with marks where the rule has found something. */
  static String mark(String code, List<Problem> problems) {
    StringBuilder marked = new StringBuilder(code);
    for (Problem problem : problems.reversed()) {
      marked.insert(problem.end(), "»").insert(problem.start(), "«");
    }
    return marked.toString();
  }

  static String apply(String code, Fix fix) {
    StringBuilder edited = new StringBuilder(code);
    List<Fix.Edit> edits = new ArrayList<>(fix.edits());
    edits.sort(Comparator.comparingInt(Fix.Edit::start));
    for (Fix.Edit edit : edits.reversed()) {
      edited.replace(edit.start(), edit.end(), edit.text());
    }
    return edited.toString();
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
