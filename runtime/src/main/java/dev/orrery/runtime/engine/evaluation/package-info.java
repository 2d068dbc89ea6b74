/**
 * Running code on behalf of a debugger: scripts and calls whose failures are values, and where in
 * the program something happens. Checked with GraalJS 25.0.3.
 *
 * <p>Threading: on the thread of the environment, running or paused.
 */
package dev.orrery.runtime.engine.evaluation;
