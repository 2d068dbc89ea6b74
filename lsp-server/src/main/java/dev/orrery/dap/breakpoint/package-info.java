/**
 * Breakpoints of a client, and how they come to be in a program: in files, in sources of maps, at calls
 * of functions, at exceptions.
 *
 * <p>Threading: as in {@link dev.orrery.dap}.
 */
package dev.orrery.dap.breakpoint;
