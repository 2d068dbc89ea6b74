package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;

/**
 * A place where an async function leaves off and goes on as a microtask.
 *
 * @param node the {@code await} expression or {@code for await} loop
 * @param function null at the top level of a module
 */
public record Await(SyntaxNode node, SyntaxNode function) {}
