package dev.orrery.protocol.model;

import dev.orrery.protocol.record.WakeCause;

/**
 * Where the loop is.
 *
 * @param loopTimeMs the loop's clock as last recorded
 * @param loopTimeNs when that was
 * @param pollWait what poll waits for, null unless it waits
 * @param wake what ended the last wait, null if there was none
 * @param paused why the loop stands still on request, null unless it does
 */
public record LoopPosition(
    Place place,
    long loopTimeMs,
    long loopTimeNs,
    PollWait pollWait,
    WakeCause wake,
    String paused) {}
