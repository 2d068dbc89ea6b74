package dev.orrery.protocol.model;

import dev.orrery.protocol.record.PollReason;

/**
 * Poll waits, or is about to.
 *
 * @param timeoutMs at most: 0 = not at all, -1 = without limit
 */
public record PollWait(long sinceNs, long timeoutMs, PollReason reason) {}
