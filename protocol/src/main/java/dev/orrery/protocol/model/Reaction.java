package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * Somebody waits for a promise.
 *
 * @param id the derived promise, or the promise of the awaiting function
 * @param parentId the promise waited for
 * @param await whether by await rather than then
 * @param site of the then or await, may be null
 * @param by the callback that subscribed, may be null
 * @param wasSettled whether the parent was settled already
 */
public record Reaction(
    long id,
    long parentId,
    boolean await,
    Site site,
    RunRef by,
    long sinceNs,
    boolean wasSettled) {}
