/** Tests of the TypeScript side, against a server that is a process of its own. */
package dev.orrery.lsp.typescript;
