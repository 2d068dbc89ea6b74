package dev.orrery.protocol.model.explain;

/** Something said, and the rule behind it. */
public record Sentence(Rule rule, String text) {
  /** The page that explains it, or null. */
  public String doc() {
    return rule.doc();
  }

  @Override
  public String toString() {
    return text;
  }
}
