/**
 * The inspector's side: commands and events without types of their own, as JSON, and the thread they
 * come on.
 *
 * <p>Threading: as in {@link dev.orrery.dap}.
 */
package dev.orrery.dap.cdp;
