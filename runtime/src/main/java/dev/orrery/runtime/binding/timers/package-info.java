/**
 * Timers and immediates of JavaScript, on the loop's {@code TimerLists} and {@code ImmediateQueue}.
 *
 * <p>Threading: loop thread only.
 */
package dev.orrery.runtime.binding.timers;
