package dev.orrery.protocol.model;

/**
 * An 'error' event without a listener.
 *
 * @param id of the emitter, 0 if it has none
 * @param emitter its class, may be null
 * @param run in which it was emitted, may be null
 */
public record LostError(long timeNs, long id, String emitter, RunRef run) {}
