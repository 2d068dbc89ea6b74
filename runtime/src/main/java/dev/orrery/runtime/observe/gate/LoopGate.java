package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.runtime.loop.VirtualClock;
import dev.orrery.runtime.observe.ObservedRuntime;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A gate in the way of a loop: it can stop the loop between two callbacks, let it go on step by
 * step, slow it down, and set its clock.
 *
 * <p>While the loop stands still its clock does too, so that a step at human speed meets the same
 * timers as a run at full speed; the world outside goes on. The loop's thread waits here meanwhile
 * and runs what {@link #inLoop} gives it, which may look at everything.
 *
 * <p>Any thread may call any method, the loop's own included. Nothing waits for the loop: what was
 * asked for has come about when listeners are told.
 */
public final class LoopGate implements AutoCloseable {
  private final ObservedRuntime runtime;
  private final VirtualClock clock;
  private final GateTasks tasks;
  private final GateHold hold;
  private final GateRequests requests = new GateRequests();
  private final BreakpointSet breakpoints = new BreakpointSet(this);
  private final GateObserver observer = new GateObserver(this, breakpoints);
  private final GateInterests interests;
  private final VirtualTime time;
  private final Schedule schedule;
  private final List<GateListener> listeners = new CopyOnWriteArrayList<>();
  private volatile Pause current;
  private volatile long callbackDelay;
  private volatile boolean closed;

  /** A gate that stands open; {@link #install} sets it up. */
  public LoopGate(ObservedRuntime runtime) {
    this.runtime = runtime;
    this.clock = new VirtualClock(runtime.loop().clock());
    this.tasks = new GateTasks(runtime);
    this.hold = new GateHold(clock, tasks);
    this.time = new VirtualTime(this, runtime.loop(), clock);
    this.interests = new GateInterests(runtime, breakpoints, this::isCloselyWatched);
    this.schedule = new Schedule(this, runtime.loop());
  }

  /** Puts the gate in the loop's way. Loop thread, not within poll; once. */
  public void install() {
    runtime.loop().setClock(clock);
    runtime.addObserver(observer);
  }

  // ---- pause and step --------------------------------------------------------------------------

  /** Stops the loop at the next point: before a callback, a phase or an iteration. */
  public void pause() {
    if (current == null && !closed) {
      requests.pause();
      observer.wakePoll();
      tasks.wake();
    }
  }

  /** Lets the loop go on; takes back a pause or step that has not come about. */
  public void resume() {
    requests.clear();
    open();
  }

  /**
   * Lets the loop go on to the next callback, tick or microtask drain, phase or iteration. A drain
   * without callbacks is none.
   *
   * @throws IllegalStateException if the loop does not stand still
   */
  public void step(StepUnit unit) {
    Objects.requireNonNull(unit);
    synchronized (this) {
      if (current == null) {
        throw new IllegalStateException("the loop is running");
      }
      requests.step(unit);
    }
    open();
  }

  private void open() {
    synchronized (this) {
      current = null;
    }
    tasks.wake();
  }

  /** Why and where the loop stands still; null while it runs. */
  public Pause current() {
    return current;
  }

  public boolean isPaused() {
    return current != null;
  }

  /** Slow motion: waits so many milliseconds before every callback; 0 = full speed. */
  public void setSpeed(long callbackDelayMs) {
    if (callbackDelayMs < 0) {
      throw new IllegalArgumentException("delay: " + callbackDelayMs);
    }
    callbackDelay = closed ? 0 : callbackDelayMs;
    tasks.wake();
    changed();
  }

  /** Milliseconds waited before every callback. */
  public long speed() {
    return callbackDelay;
  }

  /** The loop's clock. */
  public VirtualTime time() {
    return time;
  }

  /** What the loop chooses where order is not promised. */
  public Schedule schedule() {
    return schedule;
  }

  // ---- breakpoints -----------------------------------------------------------------------------

  /**
   * Stops the loop whenever that happens.
   *
   * @return the breakpoint's id
   */
  public int addBreakpoint(LoopBreakpoint breakpoint) {
    int id = breakpoints.add(breakpoint);
    changed();
    return id;
  }

  /** Returns false if there is none of that id. */
  public boolean removeBreakpoint(int id) {
    boolean removed = breakpoints.remove(id);
    changed();
    return removed;
  }

  /** All of them, in the order of their coming. */
  public List<LoopBreakpoint> breakpoints() {
    return breakpoints.list();
  }

  void breakpointsChanged() {
    breakpoints.update();
    changed();
  }

  // ---- tasks and listeners ---------------------------------------------------------------------

  /**
   * Runs a task on the loop's thread: at once if that waits here or is the caller, else in the poll
   * phase. It fails with a CancellationException when the program has ended.
   */
  public <T> CompletableFuture<T> inLoop(Callable<T> task) {
    if (!runtime.loop().inLoop()) {
      return tasks.add(task);
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      result.complete(task.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  public void addListener(GateListener listener) {
    listeners.add(Objects.requireNonNull(listener));
  }

  public void removeListener(GateListener listener) {
    listeners.remove(listener);
  }

  void changed() {
    if (!closed) {
      inLoop(interests::update);
    }
    listeners.forEach(GateListener::changed);
  }

  /** Opens the gate for good: the program is about to end. */
  @Override
  public void close() {
    closed = true;
    callbackDelay = 0;
    breakpoints.clear();
    clock.unfreeze();
    resume();
    tasks.close();
  }

  // ---- the loop's side -------------------------------------------------------------------------

  ObservedRuntime runtime() {
    return runtime;
  }

  /** What the gate has to be told of now. */
  Set<Interest> interests() {
    return interests.wanted();
  }

  /** Ends close watching if it is over; not at the end of a pause, which is amidst callbacks. */
  void relax() {
    interests.relax();
  }

  private boolean isCloselyWatched() {
    return current != null || callbackDelay > 0 || requests.isStepping();
  }

  /** Nanoseconds without those for which the loop was kept waiting; meaningful as differences. */
  long activeNanos() {
    return hold.activeNanos();
  }

  boolean isHolding() {
    return hold.isHolding();
  }

  /** Whether the loop may have to stop at the next point. */
  boolean isAttentive() {
    return requests.any() || callbackDelay > 0;
  }

  boolean isPauseWanted() {
    return requests.isPauseWanted();
  }

  /** Whether a breakpoint was hit and the loop has not stopped for it yet. */
  boolean isHit() {
    return requests.isHit();
  }

  void hit(LoopBreakpoint breakpoint, long subject, String sentence) {
    if (!closed) {
      requests.hit(breakpoint, subject, sentence);
    }
  }

  /** Stops a callback where it is, if a breakpoint was hit and still matters then; any thread. */
  void stopInside() {
    runtime.sampleStack(_ -> observer.inside());
  }

  /** The loop is at a point where it can be stopped. */
  void arrive(Where where) {
    boolean slow =
        callbackDelay > 0 && (where.next() == StepUnit.CALLBACK || where.next() == StepUnit.DRAIN);
    if (hold.isHolding() || !(slow || requests.any())) {
      return;
    }
    Pause pause = requests.take(where);
    if (pause == null && slow) {
      linger();
      pause = requests.take(where);
    }
    if (pause != null) {
      standStill(pause);
    }
  }

  /** A callback is under way; only breakpoints stop it there. */
  void arriveInside(Where where) {
    if (!hold.isHolding() && requests.isHit()) {
      standStill(requests.take(where));
    }
  }

  private void linger() {
    long start = System.nanoTime();
    listeners.forEach(listener -> listener.slowed(true));
    hold.during(
        () -> {},
        () -> {
          long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
          return requests.any() ? 0 : callbackDelay - passed;
        });
    listeners.forEach(listener -> listener.slowed(false));
  }

  private void standStill(Pause pause) {
    synchronized (this) {
      if (closed) {
        return;
      }
      current = pause;
    }
    interests.update();
    hold.during(
        () -> listeners.forEach(listener -> listener.paused(pause)),
        () -> current == null ? 0 : Long.MAX_VALUE);
    listeners.forEach(GateListener::resumed);
  }
}
