package dev.orrery.protocol.model;

import dev.orrery.protocol.model.PromiseState.Status;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.Before;
import dev.orrery.protocol.record.LoopRecord.Enqueue;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;

/**
 * Callbacks on their way: queued by what the program does, and then run. What that means follows from
 * what the other folds know.
 */
final class CallbackFold {
  static final String PROMISE = "PROMISE";

  private final LoopFold loop;
  private final RunFold runs;
  private final QueueFold queues;
  private final ResourceFold resources;
  private final PromiseFold promises;
  private final PoolFold pool;
  private final IncidentFold incidents;

  CallbackFold(
      LoopFold loop,
      RunFold runs,
      QueueFold queues,
      ResourceFold resources,
      PromiseFold promises,
      PoolFold pool,
      IncidentFold incidents) {
    this.loop = loop;
    this.runs = runs;
    this.queues = queues;
    this.resources = resources;
    this.promises = promises;
    this.pool = pool;
    this.incidents = incidents;
  }

  /** A handle is being closed. Like all of these, returns false if there is no room. */
  boolean close(LoopRecord.Close r) {
    resources.close(r.id());
    ResourceState state = resources.get(r.id());
    String type = state == null ? null : state.type();
    return r.id() <= 0
        || queues.contains(QueueKind.CLOSING, r.id())
        || queues.add(entry(r.time(), QueueKind.CLOSING, r.id(), type, 0, null, null));
  }

  boolean enqueue(Enqueue r) {
    ResourceState state = resources.get(r.id());
    PromiseState promise = state == null ? promises.get(r.id()) : null;
    String type = state != null ? state.type() : promise != null ? PROMISE : null;
    // An interval is queued again by the runtime.
    Site site = r.site() != null || state == null ? r.site() : state.site();
    if (r.queue() == QueueKind.WORK) {
      pool.queued(r.time(), r.id(), state);
    } else if (r.queue() != QueueKind.TIMERS || r.id() > 0) {
      // The loop's own timer, which stands for all of JavaScript's, has no id.
      return queues.add(entry(r.time(), r.queue(), r.id(), type, r.dueMs(), r.callback(), site));
    }
    return true;
  }

  private QueueEntry entry(
      long time, QueueKind queue, long id, String type, long due, Site callback, Site site) {
    return new QueueEntry(queue, id, type, callback, site, time, due, loop.place(), runs.current());
  }

  void cancel(LoopRecord.Cancel r) {
    QueueEntry entry = queues.remove(r.queue(), r.id());
    if (entry != null) {
      incidents.cancelled(entry, r.time(), runs.current());
    }
  }

  void begin(Before r) {
    long id = r.id();
    loop.called(r.time());
    QueueEntry entry = queues.take(id, loop.place().phase());
    ResourceState resource = resources.get(id);
    PromiseState promise = promises.get(id);
    Reaction reaction = promises.take(id);
    RunKind kind = Classifier.kind(id, loop.place().phase(), entry, resource, promise, reaction);
    if (kind == RunKind.ADOPTION) {
      promises.tie(id).forEach(each -> queues.remove(QueueKind.MICROTASK, each.id()));
    }
    RunRef outer = runs.current();
    if (outer != null && entry == null && !kind.isDrained()) {
      kind = RunKind.INNER;
    }
    pool.forget(id);
    resources.ran(id);
    long late = kind == RunKind.TIMER ? runs.lateMs(id) : -1;
    String type = resource != null ? resource.type() : promise != null ? PROMISE : null;
    Site created = resource != null ? resource.site() : promise != null ? promise.site() : null;
    runs.begin(
        new Run(
            runs.nextNumber(),
            id,
            type,
            resource == null ? null : resource.detail(),
            created,
            kind,
            loop.place(),
            entry,
            reaction == null ? null : links(reaction),
            late,
            runs.delay(r.time(), late),
            loop.wakeOfIteration(),
            outer,
            kind.isDrained() ? runs.lastTop() : null,
            runs.polled(),
            r.time(),
            -1,
            0));
  }

  private PromiseLinks links(Reaction reaction) {
    PromiseState parent = promises.get(reaction.parentId());
    return new PromiseLinks(
        reaction.parentId(),
        parent == null ? null : parent.site(),
        reaction.site(),
        reaction.by(),
        parent == null ? null : parent.settledBy(),
        parent != null && parent.status() == Status.REJECTED,
        reaction.wasSettled());
  }

  boolean subscribe(LoopRecord.Subscribe r) {
    Reaction ready = promises.subscribe(r, runs.current());
    return ready == null || queue(r.time(), ready);
  }

  boolean resolve(LoopRecord.Resolve r) {
    boolean room = true;
    for (Reaction reaction : promises.resolve(r.time(), r.id(), r.rejected(), runs.current())) {
      room &= queue(r.time(), reaction);
    }
    return room;
  }

  /** Reactions have no enqueue record of their own: it follows from the promise. */
  private boolean queue(long time, Reaction reaction) {
    return queues.contains(QueueKind.MICROTASK, reaction.id())
        || queues.add(
            entry(time, QueueKind.MICROTASK, reaction.id(), PROMISE, 0, null, reaction.site()));
  }
}
