package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;
import java.util.List;

/**
 * A callback that kept the loop from turning.
 *
 * @param durationNs how long it had run when that was last looked at
 * @param stack taken meanwhile, innermost first
 * @param run null if unknown
 */
public record BlockedEpisode(long timeNs, long durationNs, List<Site> stack, RunRef run) {}
