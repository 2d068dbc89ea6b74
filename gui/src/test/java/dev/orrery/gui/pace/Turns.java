package dev.orrery.gui.pace;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.WakeCause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Records of an endless program: each iteration an immediate, a tick and a promise reaction. */
final class Turns implements Supplier<LoopRecord> {
  private static final Site SOON = new Site("soon", "/app/app.js", 10, 3);
  private static final Site TICK = new Site("tick", "/app/app.js", 20, 5);
  private static final Site THEN = new Site("then", "/app/app.js", 30, 7);

  private final Deque<LoopRecord> ready = new ArrayDeque<>();
  private final long stepNs;
  private long time;
  private long iteration;
  private long id = 10;
  private long immediate;

  /** {@code stepNs}: from record to record. */
  Turns(long stepNs) {
    this.stepNs = stepNs;
  }

  @Override
  public LoopRecord get() {
    if (ready.isEmpty()) {
      turn();
    }
    return ready.poll();
  }

  private long next() {
    return time += stepNs;
  }

  private void turn() {
    ready.add(new LoopRecord.IterationStart(next(), ++iteration, time / 1_000_000));
    ready.add(new LoopRecord.PhaseEnter(next(), Phase.POLL));
    ready.add(new LoopRecord.PollBlock(next(), 1, PollReason.TIMER));
    ready.add(new LoopRecord.PollWake(next(), WakeCause.TIMEOUT, time / 1_000_000));
    ready.add(new LoopRecord.PhaseExit(next(), Phase.POLL, 0));
    ready.add(new LoopRecord.PhaseEnter(next(), Phase.CHECK));
    check();
    ready.add(new LoopRecord.PhaseExit(next(), Phase.CHECK, 1));
    ready.add(new LoopRecord.IterationEnd(next(), iteration));
  }

  private void check() {
    long running = immediate;
    long promise = ++id;
    if (running != 0) {
      ready.add(new LoopRecord.Before(next(), running));
    }
    immediate = ++id;
    long tick = ++id;
    init(immediate, "Immediate", SOON);
    ready.add(new LoopRecord.Enqueue(next(), QueueKind.IMMEDIATE, immediate, 0, SOON, SOON));
    init(tick, "TickObject", TICK);
    ready.add(new LoopRecord.Enqueue(next(), QueueKind.TICK, tick, 0, TICK, TICK));
    init(promise, "PROMISE", THEN);
    ready.add(new LoopRecord.Subscribe(next(), ++id, promise, false, THEN));
    ready.add(new LoopRecord.Resolve(next(), promise, running, false));
    if (running != 0) {
      ready.add(new LoopRecord.After(next(), running));
      ready.add(new LoopRecord.Destroy(next(), running));
    }
    ready.add(new LoopRecord.Before(next(), tick));
    ready.add(new LoopRecord.After(next(), tick));
    ready.add(new LoopRecord.Destroy(next(), tick));
    ready.add(new LoopRecord.Drain(next(), QueueKind.TICK, 1, stepNs * 3));
    ready.add(new LoopRecord.Before(next(), id));
    ready.add(new LoopRecord.Resolve(next(), id, id, false));
    ready.add(new LoopRecord.After(next(), id));
    ready.add(new LoopRecord.Drain(next(), QueueKind.MICROTASK, 1, stepNs * 3));
  }

  private void init(long of, String type, Site site) {
    ready.add(new LoopRecord.Init(next(), of, type, 0, 0, ResourceKind.RESOURCE, site, null));
  }
}
