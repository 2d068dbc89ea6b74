package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * The callbacks of one place in the program.
 *
 * @param kind of the latest
 * @param callbacks that have ended
 * @param totalNs how long they ran
 * @param waitNs how long they waited in queues
 * @param maxLateMs the latest a timer has been, -1 if there was none
 * @param delay what made that one late, may be null
 */
public record SiteCount(
    Site site,
    RunKind kind,
    long callbacks,
    long totalNs,
    long longestNs,
    long waitNs,
    long maxLateMs,
    Delay delay) {

  static SiteCount none(Site site) {
    return new SiteCount(site, RunKind.UNKNOWN, 0, 0, 0, 0, -1, null);
  }

  SiteCount plus(Run run) {
    boolean latest = run.lateMs() > maxLateMs;
    return new SiteCount(
        site,
        run.kind(),
        callbacks + 1,
        totalNs + run.durationNs(),
        Math.max(longestNs, run.durationNs()),
        waitNs + Math.max(0, run.waitedNs()),
        Math.max(maxLateMs, run.lateMs()),
        latest ? run.delay() : delay);
  }
}
