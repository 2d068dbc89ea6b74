package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;

/**
 * A function that is handed over to be called back.
 *
 * @param node the argument, or what is assigned to a property such as {@code onmessage}
 * @param call the call, {@code new} or assignment that hands it over
 * @param path what it is handed over to, such as {@code fs.readFile}, or of listeners the type and
 *     event: {@code net.Socket on data}
 * @param role by which rule it runs
 * @param certain whether what is called is known, and not only looks like it: {@code x.then(f)} of an
 *     unknown {@code x} is most likely a promise's
 * @param function the function of this file that it is, null if it is not known which
 */
public record Callback(
    SyntaxNode node,
    SyntaxNode call,
    String path,
    Role role,
    boolean certain,
    SyntaxNode function) {
  /** Whether the function is written where it is handed over. */
  public boolean isInline() {
    return function != null && node.contains(function);
  }
}
