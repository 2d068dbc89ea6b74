package dev.orrery.gui.state;

import dev.orrery.protocol.model.LoopState;

/**
 * One moment of a program, to be shown.
 *
 * @param record how many records have been folded: the number of the next one
 * @param latest whether it is the end of what is known, which moves on while a program runs
 */
public record Moment(long record, boolean latest, LoopState state) {}
