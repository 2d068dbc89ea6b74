package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;

/** Something that a hover tells. Parts are asked in turn; the first that marks a range decides it. */
public interface HoverPart {
  /** @param markdown to be shown, @param start of what it is about, @param end its end */
  record Said(String markdown, int start, int end) {}

  /**
   * What there is to tell of a place, or null. Called on the thread of the facts: it must not wait.
   */
  Said at(Facts facts, int offset);
}
