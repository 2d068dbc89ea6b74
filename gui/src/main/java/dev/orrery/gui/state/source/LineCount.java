package dev.orrery.gui.state.source;

import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;

/**
 * The callbacks of one line, at a moment.
 *
 * @param hits how many had ended
 * @param lastNs how long the latest one ran
 * @param p95Ns how long 95 of 100 ran at most, among the latest ones
 * @param run the number of the latest one
 * @param id of its resource
 * @param kind of the latest one
 * @param phase in which that ran, null outside of the phases
 */
public record LineCount(
    int line, long hits, long lastNs, long p95Ns, long run, long id, RunKind kind, Phase phase) {}
