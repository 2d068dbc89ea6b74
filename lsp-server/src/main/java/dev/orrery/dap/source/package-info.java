/**
 * Scripts of the program, the files and source maps they come from, and how clients are told of them.
 *
 * <p>Threading: as in {@link dev.orrery.dap}; source maps are immutable and for any thread.
 */
package dev.orrery.dap.source;
