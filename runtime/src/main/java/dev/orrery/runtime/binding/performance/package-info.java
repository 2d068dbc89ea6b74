/**
 * Clocks, milestones, histograms and garbage collection events for perf_hooks.
 *
 * <p>Threading: loop thread only; what the JVM reports from other threads is posted to the loop.
 */
package dev.orrery.runtime.binding.performance;
