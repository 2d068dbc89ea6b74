/**
 * All that touches LSP4IJ: loaded only where that plugin is. LSP4IJ calls it, on threads of its own.
 */
package dev.orrery.intellij.ide.lsp4ij;
