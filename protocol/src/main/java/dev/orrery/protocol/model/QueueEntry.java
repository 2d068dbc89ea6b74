package dev.orrery.protocol.model;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;

/**
 * A callback that waits.
 *
 * @param id 0 if it has none
 * @param type of its resource, null if unknown
 * @param callback where the function is defined, may be null
 * @param site where it was queued, may be null
 * @param sinceNs when it was queued
 * @param dueMs loop time before which it may not run, 0 if as soon as possible
 * @param place of the loop when it was queued
 * @param by the callback that queued it, null if none ran
 */
public record QueueEntry(
    QueueKind queue,
    long id,
    String type,
    Site callback,
    Site site,
    long sinceNs,
    long dueMs,
    Place place,
    RunRef by) {}
