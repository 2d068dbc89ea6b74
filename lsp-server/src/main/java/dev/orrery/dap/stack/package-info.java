/**
 * Where the program stands: its calls, what scheduled them, and stops of the loop, which have none.
 *
 * <p>Threading: as in {@link dev.orrery.dap}.
 */
package dev.orrery.dap.stack;
