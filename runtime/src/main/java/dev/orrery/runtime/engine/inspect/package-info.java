/**
 * The part of {@code util.inspect} that needs no JavaScript: quoting, widths, lines and columns,
 * and whole values that hold nothing unusual.
 *
 * <p>Threading: text and layout are pure functions; values are read on their environment's thread.
 */
package dev.orrery.runtime.engine.inspect;
