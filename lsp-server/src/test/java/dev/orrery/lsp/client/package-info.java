/** Clients for tests, on LSP4J: one at the other end of two pipes, and what all have in common. */
package dev.orrery.lsp.client;
