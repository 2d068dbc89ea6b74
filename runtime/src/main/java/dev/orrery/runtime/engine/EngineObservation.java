package dev.orrery.runtime.engine;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.ImmediateEntry;
import dev.orrery.runtime.loop.Request;
import dev.orrery.runtime.loop.TimerEntry;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.ObservedRuntime;
import dev.orrery.runtime.observe.ObserverSet;
import dev.orrery.runtime.observe.RuntimeObserver;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import dev.orrery.runtime.observe.gate.GateListener;
import dev.orrery.runtime.observe.gate.LoopGate;
import dev.orrery.runtime.observe.gate.Pause;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The engine's side of observation: who observes, which hooks that needs, and what code runs. Made
 * when the first observer comes. Loop thread only, unless a method says otherwise.
 */
final class EngineObservation implements ObservedRuntime {
  /** Ids of promises and streams; async ids, which programs can see, never get this far. */
  private static final long FIRST_OBJECT_ID = 1L << 40;

  private final Environment env;
  private final ObserverSet observers = new ObserverSet();
  private final UserSites sites = new UserSites();
  private final UserCalls calls = new UserCalls(sites);
  private final Set<Interest> callsNeeded = EnumSet.noneOf(Interest.class);
  private PassedCallbacks passedCallbacks;
  private ScriptHooks scriptHooks;
  private volatile LoopGate gate;

  /** A place for what was made before anybody recorded where. */
  private Site described;

  private final Set<Interest> installed = EnumSet.noneOf(Interest.class);
  private long lastObjectId = FIRST_OBJECT_ID;

  EngineObservation(Environment env) {
    this.env = env;
  }

  /** An id for an object that has no async id a program could see. */
  long nextObjectId() {
    return ++lastObjectId;
  }

  /** The id of a promise. */
  long promiseId(Object promise) {
    return PromiseObservation.id((JSDynamicObject) promise, this);
  }

  @Override
  public void addObserver(RuntimeObserver observer) {
    observers.add(observer);
    env.setObserver(observers.combined());
    interestsChanged();
  }

  @Override
  public void removeObserver(RuntimeObserver observer) {
    observers.remove(observer);
    env.setObserver(observers.combined());
    interestsChanged();
    if (!env.isObserved()) {
      sites.clear();
    }
  }

  @Override
  public void interestsChanged() {
    Set<Interest> wanted = env.observer().interests();
    for (Interest interest : Interest.values()) {
      boolean on = wanted.contains(interest);
      if (on != installed.contains(interest) && install(interest, on)) {
        if (on) {
          installed.add(interest);
        } else {
          installed.remove(interest);
        }
      }
    }
    if (env.areScriptsReady()) {
      scriptHooks().installBasics(env.isObserved());
    }
  }

  private ScriptHooks scriptHooks() {
    if (scriptHooks == null) {
      scriptHooks = new ScriptHooks(env, this);
    }
    return scriptHooks;
  }

  /** Returns false if it has to wait until builtin modules can be loaded. */
  private boolean install(Interest interest, boolean on) {
    if (interest == Interest.PROMISES) {
      needCalls(interest, on);
      env.attachment(PromiseHooks.class, PromiseHooks::new)
          .observe(on ? new PromiseObservation(env, this) : null);
      return true;
    }
    if (interest == Interest.SITES) {
      needCalls(interest, on);
      return true;
    }
    if (interest == Interest.CALLS) {
      if (passedCallbacks == null) {
        passedCallbacks = new PassedCallbacks(env, sites);
      }
      passedCallbacks.attach(on);
      return true;
    }
    if (!env.areScriptsReady()) {
      return false;
    }
    scriptHooks().install(interest, on);
    return true;
  }

  private void needCalls(Interest interest, boolean on) {
    if (on) {
      callsNeeded.add(interest);
    } else {
      callsNeeded.remove(interest);
    }
    if (callsNeeded.isEmpty() == calls.isAttached()) {
      if (calls.isAttached()) {
        calls.detach();
      } else {
        calls.attach(env.realm().getEnv().lookup(Instrumenter.class));
      }
    }
  }

  @Override
  public Program program() {
    return new Program(
        ProcessHandle.current().pid(), EngineInfo.NODE_VERSION, env.cwd(), env.config().args());
  }

  @Override
  public long loopTime() {
    return env.loop().now();
  }

  @Override
  public void onLoop(Runnable task) {
    if (env.loop().inLoop()) {
      task.run();
    } else {
      onLoopLater(task);
    }
  }

  /** Never at once. */
  void onLoopLater(Runnable work) {
    Inspection inspection = env.inspectionOrNull();
    Runnable task = inspection == null ? work : inspection.inspector().alsoWhileWaiting(work);
    LoopGate present = gate;
    if (present == null) {
      env.loop().post(task);
    } else {
      // It may wait there.
      present.inLoop(Executors.callable(task));
    }
  }

  /** The gate in the loop's way, set up when first asked for; any thread. */
  synchronized LoopGate gate(Observation records) {
    if (gate == null) {
      LoopGate made = new LoopGate(this);
      made.addListener(new PauseRecords(records));
      onLoop(made::install);
      gate = made;
    }
    return gate;
  }

  /** Lets the loop pass from now on, if there is a gate; any thread. */
  void openGate() {
    LoopGate present = gate;
    if (present != null) {
      present.close();
    }
  }

  /** Puts pauses into the record of what happens. */
  private record PauseRecords(Observation observation) implements GateListener {
    @Override
    public void paused(Pause pause) {
      observation.paused(pause.toString());
    }

    @Override
    public void resumed() {
      observation.resumed();
    }

    @Override
    public void slowed(boolean waits) {
      observation.held(waits);
    }
  }

  @Override
  public boolean isExit(Error thrown) {
    return thrown instanceof ExitSignal;
  }

  @Override
  public EventLoop loop() {
    return env.loop();
  }

  @Override
  public int queueLength(QueueKind queue) {
    return switch (queue) {
      case TICK -> env.ticks().size();
      case TIMERS -> count(env.timers()::forEach);
      case IMMEDIATE -> count(env.immediates()::forEach);
      case WORK -> env.workPool().queued();
      case MICROTASK -> ((LoopAgent) env.realm().getAgent()).microtasks();
      case PENDING, POSTED, CLOSING -> env.loop().queueLength(queue);
    };
  }

  private static <T> int count(Consumer<Consumer<T>> visit) {
    int[] count = {0};
    visit.accept(_ -> count[0]++);
    return count[0];
  }

  @Override
  public Thread loopThread() {
    return env.loop().thread();
  }

  @Override
  public void describeTo(RuntimeObserver observer) {
    for (Handle handle : env.loop().handles()) {
      if (handle.asyncId() != 0) {
        describe(handle, observer);
      }
    }
    for (Request request : env.loop().requests()) {
      if (request.asyncId() != 0) {
        observer.init(request.asyncId(), request.type(), 0, ResourceKind.REQUEST, null);
        observer.requestBegin(request);
      }
    }
    env.timers().forEach(timer -> describe(timer, observer));
    env.immediates().forEach(immediate -> describe(immediate, observer));
  }

  private void describe(Handle handle, RuntimeObserver observer) {
    if (handle.owner() instanceof HandleWrap wrap) {
      described = ListenerSites.of(wrap.object(), sites);
    }
    observer.init(
        handle.asyncId(), handle.type().provider(), 0, ResourceKind.HANDLE, handle.detail());
    described = null;
    observer.handleActive(handle, handle.isActive());
    if (!handle.hasRef()) {
      observer.handleUnref(handle);
    }
    if (handle.isClosing()) {
      observer.handleClose(handle);
    }
  }

  private static void describe(TimerEntry timer, RuntimeObserver observer) {
    long id = timer.asyncId();
    observer.init(id, "Timeout", 0, ResourceKind.RESOURCE, timer.idleTimeout() + " ms");
    observer.enqueue(QueueKind.TIMERS, id, timer.due(), timer);
    if (!timer.hasRef()) {
      observer.entryRef(id, false);
    }
  }

  private static void describe(ImmediateEntry immediate, RuntimeObserver observer) {
    long id = immediate.asyncId();
    observer.init(id, "Immediate", 0, ResourceKind.RESOURCE, null);
    observer.enqueue(QueueKind.IMMEDIATE, id, 0, immediate);
    if (!immediate.hasRef()) {
      observer.entryRef(id, false);
    }
  }

  @Override
  public Site currentSite() {
    if (described != null) {
      return described;
    }
    return calls.isAttached() ? calls.current() : sites.current();
  }

  /** The promise of the async function that awaits at this moment, null if none does. */
  Object awaiting() {
    return calls.awaiting();
  }

  @Override
  public Site definitionSite(Object callback) {
    // Asked for each tick: a switch over types costs more than all else here.
    if (callback instanceof TimerEntry entry) {
      return sites.definitionOf(entry.callback());
    }
    if (callback instanceof ImmediateEntry entry) {
      return sites.definitionOf(entry.callback());
    }
    return sites.definitionOf(callback);
  }

  @Override
  public void sampleStack(Consumer<List<Site>> consumer) {
    env.realm()
        .getEnv()
        .submitThreadLocal(
            new Thread[] {loopThread()},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                consumer.accept(sites.stack(access.getLocation()));
              }
            });
  }
}
