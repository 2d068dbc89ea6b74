package dev.orrery.lsp.lint;

/** What all rules say of themselves. */
abstract class NamedRule implements Rule {
  private final String id;
  private final Severity severity;
  private final String summary;

  NamedRule(String id, Severity severity, String summary) {
    this.id = id;
    this.severity = severity;
    this.summary = summary;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final String toString() {
    return id;
  }
}
