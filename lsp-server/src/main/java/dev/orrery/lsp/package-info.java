/**
 * The language server: what Orrery knows of a program's event loop, shown inside editors.
 *
 * <p>Packages, from the bottom: {@code document}, {@code syntax}, {@code analysis}, {@code lint},
 * {@code server}. None of them knows one above it.
 *
 * <p>Threading: one thread reads messages, and one, {@link dev.orrery.lsp.server.AnalysisThread},
 * answers them; packages say what they allow.
 */
package dev.orrery.lsp;
