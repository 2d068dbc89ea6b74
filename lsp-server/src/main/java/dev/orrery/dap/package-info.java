/**
 * The debug adapter: the Debug Adapter Protocol on one side, the DevTools Protocol on the other. It
 * knows nothing of the language server.
 *
 * <p>Threading: told by each class.
 */
package dev.orrery.dap;
