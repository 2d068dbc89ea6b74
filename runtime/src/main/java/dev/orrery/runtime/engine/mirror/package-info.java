/**
 * Reflection over JavaScript values for debuggers: what a value is, what it holds, and what
 * JavaScript itself cannot see of it. Nothing here runs code of the program unless a method says
 * so. Checked with GraalJS 25.0.3.
 *
 * <p>Threading: values are read on the thread of their environment, running or paused.
 */
package dev.orrery.runtime.engine.mirror;
