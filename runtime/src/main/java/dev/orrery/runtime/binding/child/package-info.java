/**
 * The {@code process_wrap} and {@code spawn_sync} bindings: starting other programs.
 *
 * <p>Threading: everything runs on the loop thread, except that a thread for each child waits for
 * its end and posts it to the loop.
 */
package dev.orrery.runtime.binding.child;
