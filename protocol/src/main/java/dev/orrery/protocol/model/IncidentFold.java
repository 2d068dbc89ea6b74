package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.Blocked;
import dev.orrery.protocol.record.LoopRecord.CalledBack;
import dev.orrery.protocol.record.LoopRecord.SyncCall;
import dev.orrery.protocol.record.LoopRecord.Thrown;
import dev.orrery.protocol.record.Site;
import java.util.List;

/** What is worth telling afterwards. */
final class IncidentFold {
  private final Table<Long, BlockedEpisode> blocked;
  private final Table<Long, RejectionState> rejections;
  private final Table<Long, Uncaught> uncaught;
  private final Table<Long, Cancelled> cancelled;
  private final Table<Key, SyncCallCount> syncCalls;
  private final Table<Site, CallbackHabit> habits;
  private long next;

  private record Key(String name, Site site) {}

  IncidentFold(int max) {
    blocked = new Table<>(max);
    rejections = new Table<>(max);
    uncaught = new Table<>(max);
    cancelled = new Table<>(max);
    syncCalls = new Table<>(max);
    habits = new Table<>(max);
  }

  private IncidentFold(IncidentFold other) {
    blocked = other.blocked.copy();
    rejections = other.rejections.copy();
    uncaught = other.uncaught.copy();
    cancelled = other.cancelled.copy();
    syncCalls = other.syncCalls.copy();
    habits = other.habits.copy();
    next = other.next;
  }

  /** Several looks at the same callback are one episode. */
  void blocked(Blocked r, RunRef run) {
    long key = run == null ? --next : run.number();
    blocked.putLast(key, new BlockedEpisode(r.time(), r.durationNs(), r.stack(), run));
  }

  void unhandled(long time, long id, Site site, String reason) {
    rejections.putLast(id, new RejectionState(id, time, site, reason, -1));
  }

  void handledLate(long time, long id, Site site, String reason) {
    if (rejections.get(id) == null) {
      unhandled(time, id, site, reason);
    }
    rejections.update(id, state -> state.handled(time));
  }

  void thrown(Thrown r, RunRef run) {
    uncaught.putLast(--next, new Uncaught(r.time(), r.text(), r.fatal(), r.site(), run));
  }

  void cancelled(QueueEntry entry, long time, RunRef by) {
    cancelled.putLast(entry.id(), new Cancelled(entry, time, by));
  }

  void syncCall(SyncCall r, boolean inCallback, boolean serving) {
    Key key = new Key(r.name(), r.site());
    SyncCallCount known = syncCalls.get(key);
    if (known == null) {
      known = new SyncCallCount(r.name(), r.site(), 0, 0, 0, 0, 0);
    }
    syncCalls.put(
        key,
        new SyncCallCount(
            r.name(),
            r.site(),
            known.calls() + 1,
            known.inCallbacks() + (inCallback ? 1 : 0),
            known.whileServing() + (inCallback && serving ? 1 : 0),
            known.totalNs() + r.durationNs(),
            Math.max(known.longestNs(), r.durationNs())));
  }

  void calledBack(CalledBack r) {
    if (r.function() != null && r.callback() != null) {
      CallbackHabit known = habits.get(r.function());
      CallbackHabit habit = known == null ? CallbackHabit.none(r.function()) : known;
      habits.put(r.function(), habit.plus(r.callback(), r.sync()));
    }
  }

  Incidents view(EmitterFold emitters, List<SiteCount> sites) {
    return new Incidents(
        blocked.view(),
        rejections.view(),
        uncaught.view(),
        cancelled.view(),
        emitters.lostErrors(),
        syncCalls.view(),
        habits.view(),
        emitters.listeners(),
        sites);
  }

  IncidentFold copy() {
    return new IncidentFold(this);
  }
}
