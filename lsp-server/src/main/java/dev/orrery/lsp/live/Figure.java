package dev.orrery.lsp.live;

import dev.orrery.protocol.record.Site;

/**
 * What is known of the callbacks of one place.
 *
 * @param site where they were queued, or where the function is defined
 * @param lane where they ran
 * @param count how many have ended
 * @param p95Ns what 95 of 100 did not take longer than
 * @param longestNs the longest of them
 * @param lastNs the latest of them
 * @param waitP95Ns what 95 of 100 did not wait longer for, once queued; of timers, which wait for their
 *     time, how late they were; -1 if unknown
 * @param errors that left them
 */
public record Figure(
    Site site,
    Lane lane,
    long count,
    long p95Ns,
    long longestNs,
    long lastNs,
    long waitP95Ns,
    long errors) {}
