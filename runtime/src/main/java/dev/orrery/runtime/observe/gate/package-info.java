/**
 * Control of a running loop: pauses, steps, slow motion, breakpoints and virtual time.
 *
 * <p>Threading: the gate may be told what to do by any thread; what it stops is the loop's thread,
 * which meanwhile runs the tasks that others post to the gate.
 */
package dev.orrery.runtime.observe.gate;
