/**
 * Diagnostics: one class per rule, each a function from the facts of a file to the problems in it.
 *
 * <p>A rule has an id, under which it is configured ({@code orrery.lints.<id>}) and documented
 * ({@code docs/lints/<id>.md}). To add one: write the class, add it to {@link
 * dev.orrery.lsp.lint.Rules}, write its page. A fix is a list of edits of the same text; all of a fix
 * are applied or none.
 *
 * <p>No message of the protocol is known here. Threading: the thread of the facts.
 */
package dev.orrery.lsp.lint;
