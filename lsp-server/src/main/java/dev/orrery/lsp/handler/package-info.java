/**
 * One class for each method of the protocol, named after it: {@code textDocument/hover} is {@link
 * dev.orrery.lsp.handler.HoverHandler}. They make messages of facts; what there is to know is found in
 * the packages below.
 *
 * <p>Threading: called on the thread that reads messages, they leave the work to {@link
 * dev.orrery.lsp.server.AnalysisThread}.
 */
package dev.orrery.lsp.handler;
