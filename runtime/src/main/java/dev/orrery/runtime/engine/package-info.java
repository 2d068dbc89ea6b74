/**
 * GraalJS as Orrery's engine: one context per environment, ticks, microtasks, rejections and the
 * facade through which native bindings meet JavaScript values.
 *
 * <p>Threading: everything here belongs to the environment's loop thread unless a method says
 * otherwise. This is the only package that imports GraalJS internals (checked with 25.0.3).
 */
package dev.orrery.runtime.engine;
