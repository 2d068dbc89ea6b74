package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * The two parents of a promise reaction: who subscribed, and who settled the promise.
 *
 * @param parentId the promise it reacts to
 * @param parentSite where that promise was made, may be null
 * @param site of the then or await, may be null
 * @param subscribedBy null if unknown
 * @param settledBy the callback that settled it, null if unknown
 * @param rejected whether the parent was rejected
 * @param wasSettled whether it was settled already when somebody subscribed
 */
public record PromiseLinks(
    long parentId,
    Site parentSite,
    Site site,
    RunRef subscribedBy,
    RunRef settledBy,
    boolean rejected,
    boolean wasSettled) {}
