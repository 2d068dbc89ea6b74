package dev.orrery.protocol.model;

import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import java.util.ArrayList;
import java.util.List;

/** Makes the records of an invented program. Each takes a microsecond; sites are lines of app.js. */
public final class Script {
  public static final long MS = 1_000_000;
  private static final long STEP = 1000;
  private static final long MAIN = 1;

  private final List<LoopRecord> records = new ArrayList<>();
  private long now;
  private long iteration;
  private long running;

  public static Site line(int line) {
    return line == 0 ? null : new Site("", "/app/app.js", line, 1);
  }

  public Script add(LoopRecord loopRecord) {
    records.add(loopRecord);
    return this;
  }

  private long tick() {
    return now += STEP;
  }

  private long loopTime() {
    return now / MS;
  }

  public List<LoopRecord> records() {
    return List.copyOf(records);
  }

  public LoopModel model() {
    LoopModel model = new LoopModel();
    records.forEach(model::apply);
    return model;
  }

  public LoopState state() {
    return model().snapshot();
  }

  public Script pass(long ms) {
    now += ms * MS;
    return this;
  }

  public Script start() {
    return add(new LoopRecord.ProgramStart(0, 7, 0, 0, "v24.12.0", "/app", List.of("app.js")));
  }

  /** Start, and a main program that does this. */
  public Script main(Runnable body) {
    return start().run(MAIN, body);
  }

  public Script exit(int code) {
    return add(new LoopRecord.ProgramExit(tick(), code));
  }

  /** A callback of a resource. */
  public Script run(long id, Runnable body) {
    long outer = running;
    running = id;
    add(new LoopRecord.Before(tick(), id));
    body.run();
    add(new LoopRecord.After(tick(), id));
    running = outer;
    return this;
  }

  public Script before(long id) {
    return add(new LoopRecord.Before(tick(), id));
  }

  public Script run(long id) {
    return run(id, () -> {});
  }

  public Script iteration() {
    return add(new LoopRecord.IterationStart(tick(), ++iteration, loopTime()));
  }

  public Script phase(Phase phase, Runnable body) {
    int first = records.size();
    enter(phase);
    body.run();
    long ran =
        records.subList(first, records.size()).stream()
            .filter(LoopRecord.Before.class::isInstance)
            .count();
    return add(new LoopRecord.PhaseExit(tick(), phase, (int) ran));
  }

  public Script enter(Phase phase) {
    return add(new LoopRecord.PhaseEnter(tick(), phase));
  }

  public Script block(long timeoutMs, PollReason reason) {
    return add(new LoopRecord.PollBlock(tick(), timeoutMs, reason));
  }

  public Script wake(WakeCause cause) {
    return add(new LoopRecord.PollWake(tick(), cause, loopTime()));
  }

  public Script drain(QueueKind queue, int count) {
    return add(new LoopRecord.Drain(tick(), queue, count, STEP));
  }

  public Script init(long id, String type, ResourceKind kind, int line) {
    return init(id, type, kind, line, null);
  }

  public Script init(long id, String type, ResourceKind kind, int line, String detail) {
    return add(new LoopRecord.Init(tick(), id, type, running, running, kind, line(line), detail));
  }

  public Script enqueue(QueueKind queue, long id, long dueMs, int line) {
    return add(new LoopRecord.Enqueue(tick(), queue, id, dueMs, line(line), line(line)));
  }

  public Script timer(long id, long delayMs, int line) {
    init(id, "Timeout", ResourceKind.RESOURCE, line, delayMs + " ms");
    return enqueue(QueueKind.TIMERS, id, loopTime() + delayMs, line);
  }

  public Script fire(long id, long lateMs, Runnable body) {
    return add(new LoopRecord.TimerFired(tick(), id, lateMs)).run(id, body);
  }

  public Script immediate(long id, int line) {
    init(id, "Immediate", ResourceKind.RESOURCE, line);
    return enqueue(QueueKind.IMMEDIATE, id, 0, line);
  }

  public Script nextTick(long id, int line) {
    init(id, "TickObject", ResourceKind.RESOURCE, line);
    return enqueue(QueueKind.TICK, id, 0, line);
  }

  public Script microtask(long id, int line) {
    init(id, "Microtask", ResourceKind.RESOURCE, line);
    return enqueue(QueueKind.MICROTASK, id, 0, line);
  }

  public Script promise(long id, int line) {
    return init(id, "PROMISE", ResourceKind.RESOURCE, line);
  }

  public Script then(long id, long parent, int line) {
    promise(id, line);
    return add(new LoopRecord.Subscribe(tick(), id, parent, false, line(line)));
  }

  public Script await(long id, long parent, int line) {
    return add(new LoopRecord.Subscribe(tick(), id, parent, true, line(line)));
  }

  public Script resolve(long id) {
    return add(new LoopRecord.Resolve(tick(), id, running, false));
  }

  public Script reject(long id) {
    return add(new LoopRecord.Resolve(tick(), id, running, true));
  }

  public Script request(long id, String type, int line, String detail) {
    return init(id, type, ResourceKind.REQUEST, line, detail);
  }

  public Script handle(long id, String type, int line, String detail) {
    return init(id, type, ResourceKind.HANDLE, line, detail).active(id, true);
  }

  public Script active(long id, boolean active) {
    return add(new LoopRecord.Active(tick(), id, active));
  }

  public Script unref(long id) {
    return add(new LoopRecord.Unref(tick(), id));
  }

  public Script close(long id) {
    return add(new LoopRecord.Close(tick(), id));
  }

  public Script destroy(long id) {
    return add(new LoopRecord.Destroy(tick(), id));
  }

  public Script cancel(QueueKind queue, long id) {
    return add(new LoopRecord.Cancel(tick(), queue, id));
  }

  public Script work(long id) {
    return add(new LoopRecord.WorkQueued(tick(), id));
  }

  public Script workStart(long id, String thread) {
    return add(new LoopRecord.WorkStart(tick(), id, thread));
  }

  public Script workEnd(long id, String thread) {
    return add(new LoopRecord.WorkEnd(tick(), id, thread));
  }

  public Script stream(long id, String className, long readMark, long writeMark, int line) {
    return add(
        new LoopRecord.StreamInit(
            tick(), id, className, readMark, writeMark, false, false, line(line)));
  }

  public Script op(
      long id, StreamOperation operation, long bytes, long buffered, long mark, int line) {
    return add(
        new LoopRecord.StreamOp(tick(), id, operation, bytes, buffered, mark, line(line), null));
  }

  public Script pipe(long source, long destination) {
    return add(new LoopRecord.Pipe(tick(), source, destination));
  }

  public Script unpipe(long source, long destination) {
    return add(new LoopRecord.Unpipe(tick(), source, destination));
  }

  public Script listeners(long id, String event, int count, int line) {
    return add(new LoopRecord.Listeners(tick(), id, event, count, line(line)));
  }

  public Script emitter(long id, String className, int line) {
    return add(new LoopRecord.EmitterInit(tick(), id, className, line(line)));
  }

  public Script emit(long id, String emitter, String event, int listeners) {
    return add(new LoopRecord.Emit(tick(), id, emitter, event, listeners));
  }

  public Script print(String text) {
    return add(new LoopRecord.Console(tick(), ConsoleLevel.LOG, text, null));
  }

  public Script rejection(long id, RejectionKind kind, String reason) {
    return add(new LoopRecord.Rejection(tick(), id, kind, reason));
  }

  public Script thrown(String text, int line) {
    return add(new LoopRecord.Thrown(tick(), text, true, line(line)));
  }

  public Script syncCall(String name, long ms, int line) {
    return add(new LoopRecord.SyncCall(tick(), name, ms * MS, line(line)));
  }

  public Script calledBack(int function, int callback, boolean sync) {
    return add(new LoopRecord.CalledBack(tick(), line(function), line(callback), sync));
  }

  public Script blocked(long ms, int line) {
    return add(new LoopRecord.Blocked(tick(), ms * MS, List.of(line(line))));
  }

  public Script dropped(long count) {
    return add(new LoopRecord.Dropped(tick(), count));
  }
}
