package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import java.util.function.Consumer;

/** Something that can be wrong with a program. Stateless: one object checks all files. */
public interface Rule {
  /** Such as {@code floating-promise}; never changes. */
  String id();

  /** What it is about, in a line. */
  String summary();

  /** How bad it is unless the user says otherwise. */
  Severity severity();

  /** Finds all problems of its kind, in any order. */
  void check(Facts facts, Consumer<Problem> problems);
}
