package dev.orrery.intellij.loop;

import java.util.List;
import java.util.Map;

/**
 * How a program's loop stands at one moment.
 *
 * @param title the program's script and arguments, empty if not known yet
 * @param headline what the loop does, in a sentence
 * @param station where it is, null outside of the phases
 * @param draining the queue that is drained between two callbacks, or null
 * @param waiting how many callbacks wait at each station
 * @param busyPercent how much of the time since the beginning it did not wait
 * @param paused whether it stands still on request
 * @param ended whether the program has
 * @param partial whether some of it may be out of date
 */
public record LoopSheet(
    String title,
    String headline,
    Station station,
    Station draining,
    Map<Station, Integer> waiting,
    long iterations,
    long callbacks,
    int busyPercent,
    List<Row> rows,
    List<StreamRow> streams,
    List<Reason> alive,
    boolean paused,
    boolean ended,
    boolean partial) {}
