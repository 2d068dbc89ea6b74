package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * Work for the thread pool.
 *
 * @param type of the request, null if unknown
 * @param site where it was asked for, may be null
 * @param detail may be null
 * @param startedNs -1 while it waits for a thread
 * @param endedNs -1 until it is done
 * @param thread null while it waits for one
 */
public record PoolJob(
    long id,
    String type,
    Site site,
    String detail,
    long queuedNs,
    long startedNs,
    long endedNs,
    String thread) {

  PoolJob started(long time, String on) {
    return new PoolJob(id, type, site, detail, queuedNs, time, -1, on);
  }

  PoolJob ended(long time) {
    return new PoolJob(id, type, site, detail, queuedNs, startedNs, time, thread);
  }
}
