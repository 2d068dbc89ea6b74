package dev.orrery.runtime.engine;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.ImmediateEntry;
import dev.orrery.runtime.loop.TimerEntry;
import dev.orrery.runtime.observe.ObservedRuntime;
import dev.orrery.runtime.observe.ObserverSet;
import dev.orrery.runtime.observe.RuntimeObserver;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The engine's side of observation: who observes, which hooks that needs, and what code runs. Made
 * when the first observer comes. Loop thread only, unless a method says otherwise.
 */
final class EngineObservation implements ObservedRuntime {
  /** Ids of promises and streams; async ids, which programs can see, never get this far. */
  private static final long FIRST_OBJECT_ID = 1L << 40;

  private final Environment env;
  private final Thread thread = Thread.currentThread();
  private final ObserverSet observers = new ObserverSet();
  private final UserSites sites = new UserSites();
  private final ScriptHooks scriptHooks;
  private final Set<Interest> installed = EnumSet.noneOf(Interest.class);
  private long lastObjectId = FIRST_OBJECT_ID;
  private boolean scriptsReady;

  EngineObservation(Environment env) {
    this.env = env;
    this.scriptHooks = new ScriptHooks(env, this);
  }

  /** An id for an object that has no async id a program could see. */
  long nextObjectId() {
    return ++lastObjectId;
  }

  /** The id of a promise. */
  long promiseId(Object promise) {
    return PromiseObservation.id((JSDynamicObject) promise, this);
  }

  /** Called once builtin modules can be loaded. */
  void scriptsReady() {
    scriptsReady = true;
    interestsChanged();
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
    if (scriptsReady) {
      scriptHooks.watchRejections(env.isObserved());
    }
  }

  /** Returns false if it has to wait for {@link #scriptsReady}. */
  private boolean install(Interest interest, boolean on) {
    if (interest == Interest.PROMISES) {
      env.attachment(PromiseHooks.class, PromiseHooks::new)
          .observe(on ? new PromiseObservation(env, this) : null);
      return true;
    }
    if (scriptsReady) {
      scriptHooks.install(interest, on);
    }
    return scriptsReady;
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

  /** Any thread. */
  @Override
  public void onLoop(Runnable task) {
    if (Thread.currentThread() == thread) {
      task.run();
    } else {
      env.loop().post(task);
    }
  }

  @Override
  public Thread loopThread() {
    return thread;
  }

  @Override
  public Site currentSite() {
    return sites.current();
  }

  @Override
  public Site definitionSite(Object callback) {
    return switch (callback) {
      case null -> null;
      case TimerEntry entry -> sites.definitionOf(entry.callback());
      case ImmediateEntry entry -> sites.definitionOf(entry.callback());
      default -> sites.definitionOf(callback);
    };
  }

  /** Any thread. */
  @Override
  public void sampleStack(Consumer<List<Site>> consumer) {
    env.realm()
        .getEnv()
        .submitThreadLocal(
            new Thread[] {thread},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                consumer.accept(sites.stack(access.getLocation()));
              }
            });
  }
}
