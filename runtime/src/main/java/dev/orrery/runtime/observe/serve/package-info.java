/**
 * The EventLoop domain for clients: over the local socket of this package, or whatever transport
 * somebody brings.
 *
 * <p>Threading: each runtime that is asked has one daemon thread that folds records, answers and
 * sends; only {@code LoopGate} and {@code Observation} reach the loop from there, and none of it
 * makes the loop wait.
 */
package dev.orrery.runtime.observe.serve;
