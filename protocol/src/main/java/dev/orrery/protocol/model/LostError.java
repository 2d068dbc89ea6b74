package dev.orrery.protocol.model;

/**
 * An 'error' event without a listener.
 *
 * @param id of the emitter, 0 if it has none
 * @param emitter who emitted it, null if nothing is known of it
 * @param run in which it was emitted, may be null
 */
public record LostError(long timeNs, long id, Emitter emitter, RunRef run) {}
