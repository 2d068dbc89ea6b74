/**
 * What can be said of one file without running it: what names stand for, which of its functions are
 * callbacks, and in which phase or queue of the event loop they run.
 *
 * <p>{@link dev.orrery.lsp.analysis.Facts} is all of it, made by {@link
 * dev.orrery.lsp.analysis.Analysis} for one version of a document. What is known of Node's modules is
 * in the table {@code roles.txt}: a {@link dev.orrery.lsp.analysis.Role} is a rule by which
 * callbacks run, with a place, a sentence and links.
 *
 * <p>No message of the protocol is known here, only offsets in a text.
 *
 * <p>Threading: pure functions of a syntax tree. {@link dev.orrery.lsp.analysis.Facts} answers lazily
 * and remembers: it belongs to the thread that made it.
 */
package dev.orrery.lsp.analysis;
