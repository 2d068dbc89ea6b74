/**
 * The event loop for clients that know of none: its breakpoints as exception filters, its queues as
 * variables. Absent where the runtime has no EventLoop domain.
 *
 * <p>Threading: as in {@link dev.orrery.dap}.
 */
package dev.orrery.dap.loop;
