package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.Drain;
import dev.orrery.protocol.record.LoopRecord.Init;
import dev.orrery.protocol.record.LoopRecord.PhaseExit;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;

/**
 * Folds records into the state of the program. {@link #snapshot} may be called after any record:
 * what has not changed since the last one is shared with it. {@link #copy} makes a second model that
 * goes on from here, such as one to go back to.
 *
 * <p>Records may be missing: the state then says that it is partial, and what is out of date goes
 * when its phase has passed. No sequence of records makes this throw. For one thread at a time.
 */
public final class LoopModel {
  private final LoopFold loop;
  private final RunFold runs;
  private final QueueFold queues;
  private final ResourceFold resources;
  private final PromiseFold promises;
  private final PoolFold pool;
  private final StreamFold streams;
  private final EmitterFold emitters;
  private final IncidentFold incidents;
  private final CallbackFold callbacks;
  private Program program = Program.UNKNOWN;
  private boolean partial;
  private long dropped;
  private long records;
  private long timeNs;
  private long collections;
  private long collectionNs;

  public LoopModel() {
    this(Limits.DEFAULT);
  }

  public LoopModel(Limits limits) {
    loop = new LoopFold();
    runs = new RunFold(limits.history());
    queues = new QueueFold(limits.live());
    resources = new ResourceFold(limits.live());
    promises = new PromiseFold(limits.live());
    pool = new PoolFold(limits.live());
    streams = new StreamFold(limits.live(), limits.incidents());
    emitters = new EmitterFold(limits.incidents());
    incidents = new IncidentFold(limits.incidents());
    callbacks = callbacks();
  }

  private LoopModel(LoopModel other) {
    loop = other.loop.copy();
    runs = other.runs.copy();
    queues = other.queues.copy();
    resources = other.resources.copy();
    promises = other.promises.copy();
    pool = other.pool.copy();
    streams = other.streams.copy();
    emitters = other.emitters.copy();
    incidents = other.incidents.copy();
    callbacks = callbacks();
    program = other.program;
    partial = other.partial;
    dropped = other.dropped;
    records = other.records;
    timeNs = other.timeNs;
    collections = other.collections;
    collectionNs = other.collectionNs;
  }

  private CallbackFold callbacks() {
    return new CallbackFold(loop, runs, queues, resources, promises, pool, incidents);
  }

  /** A model with the same state; the two do not know each other. */
  public LoopModel copy() {
    return new LoopModel(this);
  }

  /** The listener hears of callbacks from now on; a copy of the model has none. */
  public void listen(RunListener listener) {
    runs.listen(listener);
  }

  public void apply(LoopRecord loopRecord) {
    records++;
    // Records of other threads come a little late.
    timeNs = Math.max(timeNs, loopRecord.time());
    switch (loopRecord) {
      case LoopRecord.ProgramStart r -> {
        program = new Program(r.pid(), r.wallClockMs(), r.version(), r.cwd(), r.argv(), null);
        loop.clock(r.time(), r.loopTimeMs());
      }
      case LoopRecord.ProgramExit r -> {
        runs.endAll(r.time());
        program = program.exited(r.code());
      }
      case LoopRecord.Dropped r -> {
        partial = true;
        dropped += r.count();
      }
      case LoopRecord.Paused r -> {
        loop.pause(r.reason() == null ? "" : r.reason());
        runs.pause(r.time());
      }
      case LoopRecord.Resumed r -> {
        loop.pause(null);
        runs.resume(r.time());
      }
      case LoopRecord.IterationStart r -> {
        runs.endAll(r.time());
        runs.nextIteration();
        loop.start(r);
      }
      case LoopRecord.IterationEnd ignored -> {}
      case LoopRecord.PhaseEnter r -> {
        runs.endAll(r.time());
        loop.enter(r.time(), r.phase());
      }
      case LoopRecord.PhaseExit r -> exit(r);
      case LoopRecord.PollBlock r -> loop.block(r);
      case LoopRecord.PollWake r -> loop.wake(r);
      case LoopRecord.Drain r -> drain(r);
      case LoopRecord.Init r -> init(r);
      case LoopRecord.Detail r -> resources.detail(r.id(), r.text());
      case LoopRecord.Active r -> resources.active(r.time(), r.id(), r.active());
      case LoopRecord.Ref r -> resources.refed(r.id(), true);
      case LoopRecord.Unref r -> resources.refed(r.id(), false);
      case LoopRecord.Close r -> room(callbacks.close(r));
      case LoopRecord.Destroy r -> destroy(r.id());
      case LoopRecord.Enqueue r -> room(callbacks.enqueue(r));
      case LoopRecord.Cancel r -> callbacks.cancel(r);
      case LoopRecord.TimerFired r -> runs.fired(r.id(), r.lateMs());
      case LoopRecord.Before r -> callbacks.begin(r);
      case LoopRecord.After r -> runs.end(r.time(), r.id());
      case LoopRecord.Subscribe r -> room(callbacks.subscribe(r));
      case LoopRecord.Resolve r -> room(callbacks.resolve(r));
      case LoopRecord.WorkQueued r -> pool.queued(r.time(), r.id(), resources.get(r.id()));
      case LoopRecord.WorkStart r ->
          pool.started(r.time(), r.id(), r.thread(), resources.get(r.id()));
      case LoopRecord.WorkEnd r -> pool.ended(r.time(), r.id());
      case LoopRecord.StreamInit r -> {
        emitters.init(r);
        room(streams.init(r));
      }
      case LoopRecord.StreamOp r -> streams.operation(r);
      case LoopRecord.Pipe r -> streams.pipe(r.time(), r.sourceId(), r.destinationId());
      case LoopRecord.Unpipe r -> streams.unpipe(r.sourceId(), r.destinationId());
      case LoopRecord.EmitterInit r -> emitters.init(r);
      case LoopRecord.Emit r -> emitters.emit(r, recent());
      case LoopRecord.Listeners r -> emitters.listeners(r);
      case LoopRecord.Console ignored -> {}
      case LoopRecord.Thrown r -> incidents.thrown(r, recent());
      case LoopRecord.Rejection r -> rejection(r);
      case LoopRecord.SyncCall r -> syncCall(r);
      case LoopRecord.CalledBack r -> incidents.calledBack(r);
      case LoopRecord.Blocked r -> incidents.blocked(r, recent());
      case LoopRecord.Gc r -> {
        collections++;
        collectionNs += r.durationNs();
      }
    }
  }

  /** The callback that runs now, the innermost one; null if none does. */
  public Run running() {
    return runs.running();
  }

  /** The state now; nothing that is applied later changes it. */
  public LoopState snapshot() {
    return new LoopState(
        program,
        partial,
        dropped,
        records,
        timeNs,
        loop.position(),
        runs.stack(),
        queues.view(),
        resources.view(),
        pool.view(),
        streams.view(),
        streams.closed(),
        promises.view(),
        promises.reactions(),
        new Counters(
            loop.iterations(),
            runs.callbacks(),
            loop.idleNs(),
            loop.counts(),
            runs.ticks(),
            runs.microtasks(),
            collections,
            collectionNs),
        incidents.view(emitters, runs.sites()),
        runs.history());
  }

  private void room(boolean found) {
    partial |= !found;
  }

  /** The callback that runs, or the latest one: some things are reported only when it has ended. */
  private RunRef recent() {
    RunRef current = runs.current();
    return current == null ? runs.lastTop() : current;
  }

  private void exit(PhaseExit r) {
    runs.endAll(r.time());
    if (loop.place().phase() == r.phase()) {
      queues.passed(r.phase(), loop.enteredNs(), partial);
    }
    loop.exit(r);
  }

  private void drain(Drain r) {
    boolean ticks = r.queue() == QueueKind.TICK;
    if (ticks || r.queue() == QueueKind.MICROTASK) {
      runs.drained(r.queue(), r.durationNs());
      if (partial) {
        queues.clear(r.queue());
      }
    }
  }

  private void init(Init r) {
    if (CallbackFold.PROMISE.equals(r.type())) {
      room(promises.init(r.time(), r.id(), r.site(), runs.current()));
    } else {
      room(resources.init(r, siteOf(r)));
    }
  }

  /**
   * Handles and requests that the runtime made in a tick or microtask of its own are there because of
   * who queued that.
   */
  private Site siteOf(Init r) {
    Run run = runs.running();
    boolean own =
        r.site() == null
            && r.resource() != ResourceKind.RESOURCE
            && run != null
            && run.kind().isDrained();
    return own ? run.site() : r.site();
  }

  private void destroy(long id) {
    resources.destroy(id);
    queues.forget(id);
    pool.destroyed(id);
  }

  private void rejection(LoopRecord.Rejection r) {
    PromiseState promise = promises.get(r.id());
    Site site = promise == null ? null : promise.site();
    if (r.rejection() == RejectionKind.UNHANDLED) {
      incidents.unhandled(r.time(), r.id(), site, r.text());
    } else {
      incidents.handledLate(r.time(), r.id(), site, r.text());
    }
  }

  private void syncCall(LoopRecord.SyncCall r) {
    RunRef run = runs.current();
    boolean inCallback = run != null && run.kind() != RunKind.MAIN;
    incidents.syncCall(r, inCallback, resources.isServing());
  }
}
