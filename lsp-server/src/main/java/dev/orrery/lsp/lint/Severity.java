package dev.orrery.lsp.lint;

/** How bad a problem is. */
public enum Severity {
  ERROR,
  WARNING,
  INFORMATION,
  HINT,
  /** Not looked for. */
  OFF
}
