package dev.orrery.gui.state;

/**
 * Something that was looked at.
 *
 * @param text the words that open it again
 * @param whenMs milliseconds since 1970
 */
public record Recent(String text, long whenMs) {}
