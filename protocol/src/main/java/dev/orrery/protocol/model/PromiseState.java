package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * A promise.
 *
 * @param site where it was made, may be null
 * @param createdBy the callback that made it, may be null
 * @param settledBy the callback that settled it, null while pending or if unknown
 * @param waiting who waits for it, in the order in which they will go on
 */
public record PromiseState(
    long id,
    Site site,
    long createdNs,
    RunRef createdBy,
    Status status,
    RunRef settledBy,
    List<Reaction> waiting) {
  /** What became of the promise. */
  public enum Status {
    PENDING,
    /** Resolved with another promise, whose fate it shares. */
    TIED,
    FULFILLED,
    REJECTED
  }

  public PromiseState {
    waiting = List.copyOf(waiting);
  }

  public boolean isSettled() {
    return status == Status.FULFILLED || status == Status.REJECTED;
  }

  PromiseState settled(Status now, RunRef by) {
    return new PromiseState(id, site, createdNs, createdBy, now, by, List.of());
  }

  PromiseState tied(List<Reaction> again) {
    return new PromiseState(id, site, createdNs, createdBy, Status.TIED, settledBy, again);
  }

  PromiseState with(Reaction reaction) {
    List<Reaction> more = new ArrayList<>(waiting);
    more.add(reaction);
    return new PromiseState(id, site, createdNs, createdBy, status, settledBy, more);
  }
}
