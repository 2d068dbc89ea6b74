package dev.orrery.protocol.model;

import dev.orrery.protocol.model.PromiseState.Status;
import dev.orrery.protocol.record.LoopRecord.Subscribe;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/** Promises and who waits for them. */
final class PromiseFold {
  /** Settled promises are needed only by those who subscribe to them later. */
  private static final int SETTLED_SHARE = 4;

  private final Table<Long, PromiseState> pending;
  private final Table<Long, PromiseState> settled;
  private final Table<Long, Reaction> reactions;

  PromiseFold(int max) {
    pending = new Table<>(max);
    settled = new Table<>(Math.max(1, max / SETTLED_SHARE));
    reactions = new Table<>(max);
  }

  private PromiseFold(PromiseFold other) {
    pending = other.pending.copy();
    settled = other.settled.copy();
    reactions = other.reactions.copy();
  }

  /** Returns false if there is no room. */
  boolean init(long time, long id, Site site, RunRef by) {
    if (id <= 0) {
      return true;
    }
    settled.remove(id);
    return pending.put(id, new PromiseState(id, site, time, by, Status.PENDING, null, List.of()));
  }

  PromiseState get(long id) {
    PromiseState state = pending.get(id);
    return state == null ? settled.get(id) : state;
  }

  /** Returns the reaction if its parent is settled, so that it goes into the queue at once. */
  Reaction subscribe(Subscribe r, RunRef by) {
    PromiseState parent = get(r.parentId());
    boolean ready = parent != null && parent.isSettled();
    Reaction reaction =
        new Reaction(r.id(), r.parentId(), r.await(), r.site(), by, r.time(), ready);
    reactions.put(r.id(), reaction);
    if (parent != null && !ready) {
      pending.update(r.parentId(), state -> state.with(reaction));
    }
    return ready ? reaction : null;
  }

  /** Returns those who waited, in the order in which they go into the queue. */
  List<Reaction> resolve(long time, long id, boolean rejected, RunRef by) {
    PromiseState state = pending.remove(id);
    if (state == null) {
      state = settled.get(id);
    }
    if (state == null) {
      state = new PromiseState(id, null, time, null, Status.PENDING, null, List.of());
    }
    settled.putLast(id, state.settled(rejected ? Status.REJECTED : Status.FULFILLED, by));
    return state.waiting();
  }

  /** Takes what an id waits for, when it is about to go on; null if it waits for nothing. */
  Reaction take(long id) {
    Reaction reaction = reactions.remove(id);
    if (reaction != null) {
      withdraw(reaction);
    }
    return reaction;
  }

  private void withdraw(Reaction reaction) {
    PromiseState parent = pending.get(reaction.parentId());
    if (parent != null && parent.waiting().contains(reaction)) {
      List<Reaction> rest = new ArrayList<>(parent.waiting());
      rest.remove(reaction);
      pending.put(
          parent.id(),
          new PromiseState(
              parent.id(),
              parent.site(),
              parent.createdNs(),
              parent.createdBy(),
              parent.status(),
              parent.settledBy(),
              rest));
    }
  }

  /**
   * A promise that seemed settled turns out to share the fate of another one. Returns those who wait
   * for it after all.
   */
  List<Reaction> tie(long id) {
    PromiseState state = settled.remove(id);
    if (state == null) {
      return List.of();
    }
    List<Reaction> waiting = new ArrayList<>();
    for (Reaction reaction : reactions.values()) {
      if (reaction.parentId() == id) {
        waiting.add(reaction);
      }
    }
    pending.put(id, state.tied(waiting));
    return waiting;
  }

  List<PromiseState> view() {
    return pending.view();
  }

  List<Reaction> reactions() {
    return reactions.view();
  }

  PromiseFold copy() {
    return new PromiseFold(this);
  }
}
