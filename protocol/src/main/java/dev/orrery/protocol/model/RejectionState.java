package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * A rejection that was reported as unhandled.
 *
 * @param id of the promise
 * @param site where the promise was made, may be null
 * @param reason as text, may be null
 * @param handledNs when it got a handler after all, -1 if it did not
 */
public record RejectionState(long id, long timeNs, Site site, String reason, long handledNs) {
  RejectionState handled(long time) {
    return new RejectionState(id, timeNs, site, reason, time);
  }
}
