/**
 * What a client asks for with {@code launch} and {@code attach}, the processes that are started, and
 * how their inspectors are found.
 *
 * <p>Threading: as in {@link dev.orrery.dap}, but for what reads a process's output.
 */
package dev.orrery.dap.launch;
