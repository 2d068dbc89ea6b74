package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/** The callbacks that run and have run, and what is counted of them. */
final class RunFold {
  private static final int MAX_SITES = 2000;

  private final History<Run> history;
  private final List<Run> stack;
  private final Table<Site, SiteCount> sites;
  private final Delays delays;
  private DrainCount ticks = DrainCount.none(QueueKind.TICK);
  private DrainCount microtasks = DrainCount.none(QueueKind.MICROTASK);
  private long number;
  private RunRef lastTop;
  private RunRef polled;
  private long firedId;
  private long firedLateMs = -1;
  private List<Run> stackView = List.of();
  private long pausedSince = -1;
  private RunListener listener;

  RunFold(int maxHistory) {
    history = new History<>(maxHistory);
    stack = new ArrayList<>();
    sites = new Table<>(MAX_SITES);
    delays = new Delays();
  }

  private RunFold(RunFold other) {
    history = other.history.copy();
    stack = new ArrayList<>(other.stack);
    sites = other.sites.copy();
    delays = other.delays.copy();
    ticks = other.ticks;
    microtasks = other.microtasks;
    number = other.number;
    lastTop = other.lastTop;
    polled = other.polled;
    firedId = other.firedId;
    firedLateMs = other.firedLateMs;
    stackView = other.stackView;
    pausedSince = other.pausedSince;
  }

  /** {@code to} hears of callbacks from now on; those of copies it does not. */
  void listen(RunListener to) {
    listener = to;
  }

  /** The loop stands still from now on. */
  void pause(long time) {
    pausedSince = time;
  }

  /** The loop goes on: what it stood still for is nobody's work. */
  void resume(long time) {
    if (pausedSince >= 0) {
      long paused = time - pausedSince;
      stack.replaceAll(run -> run.paused(paused));
      stackView = null;
      pausedSince = -1;
    }
  }

  /** A timer is about to be called. */
  void fired(long id, long lateMs) {
    firedId = id;
    firedLateMs = lateMs;
  }

  /** How late that timer is, -1 if unknown. */
  long lateMs(long id) {
    return id == firedId ? firedLateMs : -1;
  }

  /** What made a timer late that is about to be called; null if nothing did. */
  Delay delay(long time, long lateMs) {
    return delays.find(time, lateMs);
  }

  long nextNumber() {
    return ++number;
  }

  Run running() {
    return stack.isEmpty() ? null : stack.getLast();
  }

  RunRef current() {
    Run run = running();
    return run == null ? null : run.ref();
  }

  void nextIteration() {
    polled = null;
  }

  /** The first callback that poll has run in this iteration, or null. */
  RunRef polled() {
    return polled;
  }

  /** The latest callback called by the loop itself rather than by a drain. */
  RunRef lastTop() {
    return lastTop;
  }

  void begin(Run run) {
    stack.add(run);
    stackView = null;
    firedLateMs = -1;
    if (polled == null && run.place().phase() == Phase.POLL) {
      polled = run.ref();
    }
    if (run.kind() == RunKind.TICK) {
      ticks = ticks.ran(run.callback());
    } else if (run.kind().isMicrotask()) {
      microtasks = microtasks.ran(run.callback());
    } else if (stack.size() == 1) {
      ticks = ticks.over();
      microtasks = microtasks.over();
    }
    if (listener != null) {
      listener.began(run);
    }
  }

  /** Ends the callback of an id and those within it; an unknown id ends nothing. */
  void end(long time, long id) {
    int depth = stack.size() - 1;
    while (depth >= 0 && stack.get(depth).id() != id) {
      depth--;
    }
    if (depth >= 0) {
      endTo(time, depth);
    }
  }

  /** Ends all: the loop itself runs. */
  void endAll(long time) {
    endTo(time, 0);
  }

  private void endTo(long time, int depth) {
    while (stack.size() > depth) {
      Run run = stack.removeLast().ended(time);
      stackView = null;
      history.add(run);
      if (stack.isEmpty()) {
        delays.ended(run);
        lastTop = run.kind().isDrained() ? lastTop : run.ref();
      }
      count(run);
      if (listener != null) {
        listener.ended(run);
      }
    }
  }

  private void count(Run run) {
    Site site = run.callback();
    if (site != null) {
      SiteCount known = sites.get(site);
      sites.put(site, (known == null ? SiteCount.none(site) : known).plus(run));
    }
  }

  void drained(QueueKind queue, long durationNs) {
    if (queue == QueueKind.TICK) {
      ticks = ticks.drained(durationNs);
    } else {
      microtasks = microtasks.drained(durationNs);
    }
  }

  List<Run> history() {
    return history.view();
  }

  List<Run> stack() {
    if (stackView == null) {
      stackView = List.copyOf(stack);
    }
    return stackView;
  }

  List<SiteCount> sites() {
    return sites.view();
  }

  DrainCount ticks() {
    return ticks;
  }

  DrainCount microtasks() {
    return microtasks;
  }

  long callbacks() {
    return number;
  }

  RunFold copy() {
    return new RunFold(this);
  }
}
