package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.WorkRequest;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.Set;

/**
 * A gate's eyes: follows the loop, shows breakpoints what happens, and tells the gate of each point
 * where the loop can be stopped.
 */
final class GateObserver implements RuntimeObserver {
  private final LoopGate gate;
  private final BreakpointSet breakpoints;
  private final LoopPosition position = new LoopPosition();

  /** Builtin modules are being loaded: nothing of the program's runs yet. */
  private boolean booting;

  private volatile boolean polling;

  GateObserver(LoopGate gate, BreakpointSet breakpoints) {
    this.gate = gate;
    this.breakpoints = breakpoints;
  }

  @Override
  public boolean mayBlock() {
    return true;
  }

  @Override
  public Set<Interest> interests() {
    return gate.interests();
  }

  /** Breakpoints do not see what the tasks do that run at the gate. */
  private RuntimeObserver watching() {
    return gate.isHolding() ? RuntimeObserver.NOOP : breakpoints.observer();
  }

  /** A callback is under way. */
  void inside() {
    if (gate.isHit()) {
      gate.arriveInside(position.at(null));
    }
  }

  /** Ends the loop's wait in poll, if it waits; any thread. */
  void wakePoll() {
    if (polling) {
      gate.runtime().loop().post(() -> {});
    }
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    polling = true;
    if (gate.isPauseWanted()) {
      // Asked for just now, by who did not see that the loop was about to wait.
      gate.runtime().loop().poller().wakeup();
    }
  }

  private void arrive(StepUnit next) {
    if (gate.isAttentive()) {
      gate.arrive(position.at(next));
    }
  }

  // ---- stopping points -------------------------------------------------------------------------

  @Override
  public void iterationStart(long iteration) {
    position.iteration(iteration);
    watching().iterationStart(iteration);
    arrive(StepUnit.ITERATION);
  }

  @Override
  public void phaseEnter(Phase phase) {
    position.enter(phase);
    gate.relax();
    watching().phaseEnter(phase);
    arrive(StepUnit.PHASE);
  }

  @Override
  public void phaseExit(Phase phase, int ran) {
    position.exit();
  }

  @Override
  public void before(long asyncId) {
    if (position.begin(asyncId) && !booting) {
      watching().before(asyncId);
      arrive(position.isFirstOfDrain() ? StepUnit.DRAIN : StepUnit.CALLBACK);
    }
  }

  @Override
  public void after(long asyncId) {
    if (position.end(asyncId)) {
      watching().after(asyncId);
    }
  }

  @Override
  public void drainStart(QueueKind queue) {
    position.beginDrain(queue);
    watching().drainStart(queue);
  }

  @Override
  public void drainEnd(QueueKind queue) {
    position.endDrain(queue);
    watching().drainEnd(queue);
  }

  @Override
  public void programStart() {
    booting = true;
  }

  /** The main module is the first callback. */
  @Override
  public void programReady() {
    booting = false;
    arrive(StepUnit.CALLBACK);
  }

  @Override
  public void programExit(int code) {
    gate.close();
  }

  // ---- for breakpoints only --------------------------------------------------------------------

  /** The callback comes next, and is stopped then. */
  @Override
  public void timerFired(long id, long lateMs) {
    watching().timerFired(id, lateMs);
  }

  /** The pool's lock is held: the next point has to do. */
  @Override
  public void workQueued(WorkRequest work) {
    watching().workQueued(work);
  }

  @Override
  public void pollWake(WakeCause by) {
    polling = false;
    watching().pollWake(by);
  }

  @Override
  public void enqueue(QueueKind queue, long id, long dueMs, Object callback) {
    watching().enqueue(queue, id, dueMs, callback);
    inside();
  }

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    watching().promiseInit(asyncId, parentAsyncId);
    inside();
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    watching().await(asyncId, awaitedAsyncId);
    inside();
  }

  @Override
  public void promiseResolve(long asyncId, boolean rejected) {
    watching().promiseResolve(asyncId, rejected);
    inside();
  }

  /** The handle is half closed: the next point has to do. */
  @Override
  public void handleClose(Handle handle) {
    watching().handleClose(handle);
  }

  @Override
  public void stream(
      long streamId,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Preview preview) {
    watching().stream(streamId, operation, bytes, buffered, highWaterMark, preview);
    inside();
  }

  @Override
  public void rejection(long promiseId, RejectionKind kind, String reason) {
    watching().rejection(promiseId, kind, reason);
    inside();
  }
}
