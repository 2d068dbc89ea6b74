/**
 * The documents that are open in the editor: their text, versions and positions.
 *
 * <p>Threading: {@link dev.orrery.lsp.document.Documents} may be used by any thread; everything it
 * hands out is immutable.
 */
package dev.orrery.lsp.document;
