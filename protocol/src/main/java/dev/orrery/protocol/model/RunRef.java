package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * Names a callback that ran, for those who were caused by it.
 *
 * @param number of the run, counted from 1 in order of begin
 * @param detail of its resource, may be null
 * @param site where it was queued or subscribed, or what it is; may be null
 */
public record RunRef(long number, RunKind kind, long id, String type, String detail, Site site) {}
