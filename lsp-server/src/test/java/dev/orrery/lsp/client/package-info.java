/** A client for tests: LSP4J's own, at the other end of two pipes. */
package dev.orrery.lsp.client;
