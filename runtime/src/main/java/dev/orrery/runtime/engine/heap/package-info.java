/**
 * The program's objects as a graph, found by following references from what the runtime holds. JS
 * thread only. Checked with GraalJS 25.0.3.
 */
package dev.orrery.runtime.engine.heap;
