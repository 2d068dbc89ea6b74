package dev.orrery.protocol.model;

import java.util.List;

/**
 * Totals since the beginning.
 *
 * @param callbacks that have begun
 * @param idleNs waited in poll
 * @param phases in the order of an iteration
 */
public record Counters(
    long iterations,
    long callbacks,
    long idleNs,
    List<PhaseCount> phases,
    DrainCount ticks,
    DrainCount microtasks,
    long collections,
    long collectionNs) {}
