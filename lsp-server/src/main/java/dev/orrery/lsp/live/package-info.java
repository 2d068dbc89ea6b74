/**
 * Figures of programs that run, and of recordings, by place in their source: how often a callback was
 * called, how long it took, how long it waited.
 *
 * <p>Threading: feeds deliver on threads of their own into {@link dev.orrery.lsp.live.LiveSource};
 * {@link dev.orrery.lsp.live.LiveSources} may be used by any thread, and what it hands out is
 * immutable.
 */
package dev.orrery.lsp.live;
