package dev.orrery.protocol.model;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;

/**
 * How often a queue was drained.
 *
 * @param longest the most callbacks of one drain, one under way included
 * @param longestNs the longest time
 * @param now callbacks run since the loop last called anything else
 * @param latest where the latest of the longest drain was queued, may be null
 */
public record DrainCount(
    QueueKind queue,
    long drains,
    long callbacks,
    long longest,
    long longestNs,
    long now,
    Site latest) {

  static DrainCount none(QueueKind queue) {
    return new DrainCount(queue, 0, 0, 0, 0, 0, null);
  }

  DrainCount ran(Site site) {
    boolean record = now + 1 >= longest;
    return new DrainCount(
        queue,
        drains,
        callbacks + 1,
        Math.max(longest, now + 1),
        longestNs,
        now + 1,
        record ? site : latest);
  }

  DrainCount drained(long durationNs) {
    return new DrainCount(
        queue, drains + 1, callbacks, longest, Math.max(longestNs, durationNs), now, latest);
  }

  DrainCount over() {
    return now == 0
        ? this
        : new DrainCount(queue, drains, callbacks, longest, longestNs, 0, latest);
  }
}
