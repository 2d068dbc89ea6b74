package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.WakeCause;

/**
 * A callback that runs or has run, with what is needed to say why.
 *
 * @param number counted from 1 in order of begin
 * @param id of its resource, 0 if none
 * @param type of its resource, null if unknown
 * @param detail of its resource, may be null
 * @param created where its resource was made, may be null
 * @param place of the loop when it began
 * @param entry its time in a queue, null if it was in none
 * @param links of a promise reaction, else null
 * @param lateMs of a timer: how long after it was due it was called, -1 if unknown
 * @param delay what made a late timer late, null if nothing did or it is not known
 * @param wake what had ended the wait of the iteration, null before it
 * @param outer the callback it runs within, null if none
 * @param after the callback at whose end its queue was drained, null if it is not drained
 * @param polled the first callback that poll ran in the same iteration before it, null if none
 * @param endNs -1 while it runs
 * @param pausedNs how long the loop stood still in it, up to its end or the latest resume
 */
public record Run(
    long number,
    long id,
    String type,
    String detail,
    Site created,
    RunKind kind,
    Place place,
    QueueEntry entry,
    PromiseLinks links,
    long lateMs,
    Delay delay,
    WakeCause wake,
    RunRef outer,
    RunRef after,
    RunRef polled,
    long startNs,
    long endNs,
    long pausedNs) {

  Run ended(long time) {
    return new Run(
        number, id, type, detail, created, kind, place, entry, links, lateMs, delay, wake, outer,
        after, polled, startNs, time, pausedNs);
  }

  Run paused(long durationNs) {
    return new Run(
        number,
        id,
        type,
        detail,
        created,
        kind,
        place,
        entry,
        links,
        lateMs,
        delay,
        wake,
        outer,
        after,
        polled,
        startNs,
        endNs,
        pausedNs + durationNs);
  }

  public boolean isRunning() {
    return endNs < 0;
  }

  /** How long it ran, pauses apart, or -1 while it runs. */
  public long durationNs() {
    return isRunning() ? -1 : endNs - startNs - pausedNs;
  }

  /** How long it waited in its queue, -1 if it was in none. */
  public long waitedNs() {
    return entry == null ? -1 : startNs - entry.sinceNs();
  }

  /** The best known place in the program: where it was queued, subscribed or made; may be null. */
  public Site site() {
    if (entry != null && entry.site() != null) {
      return entry.site();
    }
    return links != null && links.site() != null ? links.site() : created;
  }

  /** Where the function is defined if that is known, else {@link #site}. */
  public Site callback() {
    return entry != null && entry.callback() != null ? entry.callback() : site();
  }

  public RunRef ref() {
    return new RunRef(number, kind, id, type, detail, site());
  }
}
