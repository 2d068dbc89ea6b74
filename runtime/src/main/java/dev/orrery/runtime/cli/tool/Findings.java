package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.model.lint.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What the lints have found, as text. */
final class Findings {
  private Findings() {}

  static void print(List<Finding> findings, Words words, PrintStream out) {
    if (findings.isEmpty()) {
      return;
    }
    out.println();
    out.println(findings.size() == 1 ? "One finding:" : findings.size() + " findings:");
    for (Finding finding : findings) {
      String severity = finding.severity().name().toLowerCase(Locale.ROOT);
      String times = finding.count() == 1 ? "" : ", " + finding.count() + " times";
      out.println("- " + severity + " (" + finding.lint() + times + "): " + finding.sentence());
      if (finding.site() != null && !finding.sentence().contains(words.place(finding.site()))) {
        out.println("  at " + words.place(finding.site()));
      }
      if (finding.doc() != null) {
        out.println("  " + finding.doc());
      }
    }
  }
}
