package dev.orrery.lsp.syntax;

import dev.orrery.lsp.document.Text;

/**
 * The syntax of a text. Immutable.
 *
 * @param root never null; what does not fit the grammar is in nodes of type {@link SyntaxNode#ERROR}
 */
public record SyntaxTree(Language language, Text text, SyntaxNode root) {
  /** The text of a node. */
  public String text(SyntaxNode node) {
    return text.substring(node.start(), node.end());
  }
}
