/**
 * The debug adapter: the Debug Adapter Protocol on one side, an inspector's DevTools Protocol on the
 * other.
 *
 * <p>Threading: a session has one thread, {@link dev.orrery.dap.cdp.SessionThread}, and everything of
 * it happens there unless a class says otherwise. Nothing waits on it; answers come as futures that
 * complete there.
 */
package dev.orrery.dap;
