/**
 * The server itself: connection, lifecycle, settings, and the threads that answer.
 *
 * <p>Threading: one thread reads messages. It applies changes of documents itself, so that what comes
 * after them sees them, and leaves requests to others: those about a file's syntax to {@link
 * dev.orrery.lsp.server.AnalysisThread}, which does one thing at a time. Any thread may write.
 */
package dev.orrery.lsp.server;
