package dev.orrery.gui.state.wheel;

import dev.orrery.protocol.record.Site;

/**
 * Something that waits at a station.
 *
 * @param id 0 if it has none
 * @param name what to write beside it
 * @param type in plain words
 * @param state in a word or two: why it is there
 * @param ready whether its callback is queued; else poll waits for it to be so
 * @param callback where the function is defined, may be null
 * @param site where it was asked for, may be null
 * @param dueMs loop time before which it may not run, 0 if as soon as possible
 */
public record Bead(
    Station station,
    long id,
    String name,
    String type,
    String state,
    boolean ready,
    Site callback,
    Site site,
    long sinceNs,
    long dueMs) {

  /** The place to show for it; may be null. */
  public Site place() {
    return callback == null ? site : callback;
  }
}
