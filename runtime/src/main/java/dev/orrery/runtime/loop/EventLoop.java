package dev.orrery.runtime.loop;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.WakeCause;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The event loop. {@link #run} is the whole of it:
 *
 * <pre>
 *   (once, in default mode)  timers
 *      ┌─────────────────────────┐
 *   ┌─>│ pending                 │  callbacks put off by an earlier operation
 *   │  │ idle, prepare           │  handles that run before poll
 *   │  │ poll                    │  waits; I/O callbacks, tasks posted by other threads
 *   │  │ pending, at most 8 times│  what those put off
 *   │  │ check                   │  immediates
 *   │  │ closing                 │  close callbacks
 *   │  │ (update time) timers    │  timers that are due
 *   │  └────────────┬────────────┘
 *   └── alive and not stopped
 * </pre>
 *
 * <p>Threads: everything but {@link #post} and {@link #inLoop} is for the thread that runs the loop
 * (before the first run: the thread that made it).
 */
public final class EventLoop implements AutoCloseable {
  /** Bounds the second pending run, so that callbacks which add callbacks cannot starve the rest. */
  private static final int MAX_PENDING_RUNS = 8;

  /** Changes when observation is switched on or off; pool threads read it too. */
  volatile LoopObserver observer;

  final TimerHeap timers = new TimerHeap();
  final WatcherList idle = new WatcherList();
  final WatcherList prepare = new WatcherList();
  final WatcherList check = new WatcherList();
  final ClosingQueue closing = new ClosingQueue();
  final Set<Handle> handles = new LinkedHashSet<>();
  final Set<Request> requests = new LinkedHashSet<>();

  /** Handles that are active and ref'd. */
  int activeHandles;

  private final PendingQueue pending = new PendingQueue();
  private final PostedTasks posted = new PostedTasks();
  private Clock clock;
  private volatile Perturbation perturbation;
  private final long originNanos;
  private volatile Poller poller;
  private volatile Thread thread = Thread.currentThread();
  private boolean stopped;
  private long now;
  private long iteration;
  private long formerIdleNanos;

  public EventLoop(Clock clock, Poller poller, LoopObserver observer) {
    this.clock = clock;
    this.poller = poller;
    this.observer = observer;
    this.originNanos = clock.nanos();
  }

  /** A loop on the system clock that waits by parking and is not observed. */
  public EventLoop() {
    this(Clock.system(), new ParkPoller(), LoopObserver.NOOP);
  }

  /**
   * Runs the loop.
   *
   * @return whether something still keeps it alive
   */
  public boolean run(RunMode mode) {
    thread = Thread.currentThread();
    boolean alive = alive();
    if (!alive) {
      updateTime();
    }
    if (mode == RunMode.DEFAULT && alive && !stopped) {
      updateTime();
      runTimers();
    }
    while (alive && !stopped) {
      observer.iterationStart(++iteration);
      boolean nothingWaits = pending.isEmpty() && idle.isEmpty();
      runPending();
      runWatchers(Phase.IDLE, idle);
      runWatchers(Phase.PREPARE, prepare);
      poll(mode == RunMode.DEFAULT || (mode == RunMode.ONCE && nothingWaits));
      for (int i = 0; i < MAX_PENDING_RUNS && !pending.isEmpty(); i++) {
        runPending();
      }
      runWatchers(Phase.CHECK, check);
      runClosing();
      updateTime();
      runTimers();
      observer.iterationEnd(iteration);
      alive = alive();
      if (mode != RunMode.DEFAULT) {
        break;
      }
    }
    stopped = false;
    return alive;
  }

  /** Ends {@link #run} after the current iteration; if none is running, the next run does nothing. */
  public void stop() {
    stopped = true;
  }

  /** Whether an active ref'd handle, a request, a pending callback or a closing handle exists. */
  public boolean alive() {
    return activeHandles > 0
        || !requests.isEmpty()
        || !pending.isEmpty()
        || !closing.isEmpty()
        || posted.hasLate();
  }

  /** Milliseconds since the loop was made, as of the last {@link #updateTime}. */
  public long now() {
    return now;
  }

  public void updateTime() {
    now = (clock.nanos() - originNanos) / 1_000_000;
  }

  /** Nanoseconds since the loop was made, read from the clock. */
  public long nanos() {
    return clock.nanos() - originNanos;
  }

  public Clock clock() {
    return clock;
  }

  /** Changes the clock; the next one must go on where the former stands. */
  public void setClock(Clock next) {
    clock = next;
  }

  /** How many callbacks wait in one of the loop's own queues: pending, posted or closing. */
  public int queueLength(QueueKind queue) {
    return switch (queue) {
      case PENDING -> pending.size();
      case POSTED -> posted.size();
      case CLOSING -> closing.size();
      default -> throw new IllegalArgumentException("not a queue of the loop: " + queue);
    };
  }

  /** Due time of the earliest timer in milliseconds, or -1. */
  public long nextTimerDue() {
    return timers.nextDue();
  }

  /**
   * Makes other choices where order is not promised, from now on; null for none. What was held back
   * so far comes next. Loop thread.
   */
  public void setPerturbation(Perturbation by) {
    perturbation = by;
    posted.perturb(by);
  }

  /** Who chooses where order is not promised; null as a rule. Any thread. */
  public Perturbation perturbation() {
    return perturbation;
  }

  /** Iterations begun so far. */
  public long iteration() {
    return iteration;
  }

  /** Nanoseconds spent waiting in poll so far. */
  public long idleNanos() {
    return formerIdleNanos + poller.idleNanos();
  }

  /**
   * Runs a task on the loop thread, in the poll phase; any thread. A waiting task does not keep the
   * loop alive: whoever will post holds a handle or request meanwhile.
   */
  public void post(Runnable task) {
    posted.add(task);
    if (!inLoop()) {
      poller.wakeup();
    }
  }

  /** Runs a callback in the pending phase. It keeps the loop alive until then. */
  public void enqueuePending(Runnable callback) {
    pending.add(callback);
    observer.enqueue(QueueKind.PENDING, 0, 0, null);
  }

  /** The thread that runs the loop, or made it if it has not run yet; any thread. */
  public Thread thread() {
    return thread;
  }

  /** Whether the calling thread is the loop's; any thread. */
  public boolean inLoop() {
    return Thread.currentThread() == thread;
  }

  public Poller poller() {
    return poller;
  }

  /** Changes what the poll phase waits with, and closes the former one; not from within poll. */
  public void setPoller(Poller next) {
    Poller former = poller;
    formerIdleNanos += former.idleNanos();
    poller = next;
    former.close();
  }

  public LoopObserver observer() {
    return observer;
  }

  /** Changes who is told of what the loop does, from now on. */
  public void setObserver(LoopObserver next) {
    observer = next;
  }

  /** All handles not yet closed, in order of creation; a live view. */
  public Collection<Handle> handles() {
    return Collections.unmodifiableSet(handles);
  }

  /** The requests under way, in order of begin; a live view. */
  public Collection<Request> requests() {
    return Collections.unmodifiableSet(requests);
  }

  /** Releases the poller. Handles are left as they are: their owner closes them first. */
  @Override
  public void close() {
    poller.close();
  }

  private void runPending() {
    observer.phaseEnter(Phase.PENDING);
    observer.phaseExit(Phase.PENDING, pending.run());
  }

  private void runWatchers(Phase phase, WatcherList watchers) {
    observer.phaseEnter(phase);
    observer.phaseExit(phase, watchers.run());
  }

  private void runClosing() {
    observer.phaseEnter(Phase.CLOSING);
    observer.phaseExit(Phase.CLOSING, closing.run());
  }

  private void runTimers() {
    observer.phaseEnter(Phase.TIMERS);
    observer.phaseExit(Phase.TIMERS, timers.run(now));
  }

  private void poll(boolean mayBlock) {
    observer.phaseEnter(Phase.POLL);
    PollReason reason = PollTimeout.reason(stateForPoll(mayBlock));
    long timeout = PollTimeout.millis(reason, pollDeadline(), now);
    observer.pollBlock(timeout, reason);
    poller.poll(timeout);
    long before = now;
    updateTime();
    observer.pollWake(wakeCause(timeout, now - before));
    observer.phaseExit(Phase.POLL, poller.ready() + posted.run(idleMillis()));
  }

  private PollTimeout.State stateForPoll(boolean mayBlock) {
    return new PollTimeout.State(
        mayBlock,
        stopped,
        activeHandles > 0 || !requests.isEmpty() || posted.hasLate(),
        !pending.isEmpty(),
        !idle.isEmpty(),
        !closing.isEmpty(),
        !posted.isEmpty(),
        pollDeadline());
  }

  /** Loop time after which poll must not wait, or -1; a time that will not come does not count. */
  private long pollDeadline() {
    long due = timers.nextDue();
    if (due > now && clock.isFrozen()) {
      due = -1;
    }
    if (!posted.hasLate()) {
      return due;
    }
    long late = now + Math.max(0, posted.nextDue() - idleMillis());
    return due < 0 ? late : Math.min(due, late);
  }

  /** The turn of pool work about to be submitted; null unless perturbed. */
  PerturbedWork.Turn workSubmitted() {
    return posted.submitted();
  }

  private long idleMillis() {
    return idleNanos() / 1_000_000;
  }

  private WakeCause wakeCause(long timeout, long waited) {
    if (poller.ready() > 0) {
      return WakeCause.IO;
    } else if (!posted.isEmpty()) {
      return WakeCause.POST;
    } else if (timeout > 0 && waited >= timeout) {
      return WakeCause.TIMEOUT;
    }
    return timeout == 0 ? WakeCause.NONE : WakeCause.IO;
  }
}
