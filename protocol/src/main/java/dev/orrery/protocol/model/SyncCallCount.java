package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * Synchronous calls such as readFileSync of one place.
 *
 * @param name may be null
 * @param site may be null
 * @param calls all of them
 * @param inCallbacks those made after the main program
 * @param whileServing those made in callbacks while a server was listening
 */
public record SyncCallCount(
    String name,
    Site site,
    long calls,
    long inCallbacks,
    long whileServing,
    long totalNs,
    long longestNs) {}
