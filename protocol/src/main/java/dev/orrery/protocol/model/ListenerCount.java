package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * The listeners of an event.
 *
 * @param id of the emitter, 0 for all emitters that have none
 * @param event may be null
 * @param listeners as last recorded
 * @param max the most there were
 * @param maxSite where the one that made it the most was added, may be null
 * @param emitter whose event it is, null if nothing is known of it
 */
public record ListenerCount(
    long id, String event, int listeners, int max, Site maxSite, Emitter emitter) {}
