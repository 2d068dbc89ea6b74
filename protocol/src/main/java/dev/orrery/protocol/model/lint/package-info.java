/**
 * Finds what is likely to be wrong in a program, in a {@code LoopState}. One class for each lint, which
 * names its thresholds.
 *
 * <p>Lints have no state; any thread may run them.
 */
package dev.orrery.protocol.model.lint;
