/**
 * Trace events in Chrome's format, of what a runtime's observers are told. Told on the loop thread,
 * but for work of the pool and garbage collections.
 */
package dev.orrery.runtime.observe.trace;
