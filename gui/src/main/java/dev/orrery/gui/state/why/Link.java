package dev.orrery.gui.state.why;

import dev.orrery.gui.state.Selection;

/**
 * A way from a sentence to what it speaks of.
 *
 * @param text what it says
 * @param cause what it selects
 */
public record Link(String text, Selection cause) {}
