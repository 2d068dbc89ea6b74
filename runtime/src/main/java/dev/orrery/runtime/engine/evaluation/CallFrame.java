package dev.orrery.runtime.engine.evaluation;

import dev.orrery.runtime.engine.mirror.Place;

/**
 * One call of a stack.
 *
 * @param function the name, empty for anonymous ones and for scripts
 */
public record CallFrame(String function, Place place) {}
