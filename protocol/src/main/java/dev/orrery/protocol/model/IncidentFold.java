package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.Blocked;
import dev.orrery.protocol.record.LoopRecord.Listeners;
import dev.orrery.protocol.record.LoopRecord.SyncCall;
import dev.orrery.protocol.record.LoopRecord.Thrown;
import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.Objects;

/** What is worth telling afterwards. */
final class IncidentFold {
  private static final int LISTENERS_SHARE = 20;

  private final Table<Long, BlockedEpisode> blocked;
  private final Table<Long, RejectionState> rejections;
  private final Table<Long, Uncaught> uncaught;
  private final Table<Long, Cancelled> cancelled;
  private final Table<Long, LostError> lostErrors;
  private final Table<Key, SyncCallCount> syncCalls;
  private final Table<Key, ListenerCount> listeners;
  private long next;

  private record Key(long id, String name, Site site) {}

  IncidentFold(int max) {
    blocked = new Table<>(max);
    rejections = new Table<>(max);
    uncaught = new Table<>(max);
    cancelled = new Table<>(max);
    lostErrors = new Table<>(max);
    syncCalls = new Table<>(max);
    listeners = new Table<>(max * LISTENERS_SHARE);
  }

  private IncidentFold(IncidentFold other) {
    blocked = other.blocked.copy();
    rejections = other.rejections.copy();
    uncaught = other.uncaught.copy();
    cancelled = other.cancelled.copy();
    lostErrors = other.lostErrors.copy();
    syncCalls = other.syncCalls.copy();
    listeners = other.listeners.copy();
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

  void lostError(long time, long id, String emitter, RunRef run) {
    lostErrors.putLast(--next, new LostError(time, id, emitter, run));
  }

  void syncCall(SyncCall r, boolean inCallback, boolean serving) {
    Key key = new Key(0, r.name(), r.site());
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

  /** Emitters without id share an entry for each place, so that what they have stays apart. */
  void listeners(Listeners r) {
    Key key =
        new Key(r.id(), Objects.requireNonNullElse(r.event(), ""), r.id() > 0 ? null : r.site());
    ListenerCount known = listeners.get(key);
    int max = known == null ? 0 : known.max();
    boolean most = known == null || r.listeners() > max;
    ListenerCount count =
        new ListenerCount(
            r.id(),
            r.event(),
            r.listeners(),
            Math.max(max, r.listeners()),
            most ? r.site() : known.maxSite());
    listeners.put(key, count);
  }

  Incidents view(List<SiteCount> sites) {
    return new Incidents(
        blocked.view(),
        rejections.view(),
        uncaught.view(),
        cancelled.view(),
        lostErrors.view(),
        syncCalls.view(),
        listeners.view(),
        sites);
  }

  IncidentFold copy() {
    return new IncidentFold(this);
  }
}
