package dev.orrery.protocol.model;

/**
 * What ran longest between the time a timer was due and the time it was called.
 *
 * @param by the callback, or the first one of a drain
 * @param durationNs how much of that time it took, or the whole drain did
 * @param callbacks 1, or how many the drain ran
 */
public record Delay(RunRef by, long durationNs, long callbacks) {}
