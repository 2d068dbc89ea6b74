/**
 * Values: how they are written, opened page by page, changed, evaluated and completed.
 *
 * <p>Threading: as in {@link dev.orrery.dap}.
 */
package dev.orrery.dap.variable;
