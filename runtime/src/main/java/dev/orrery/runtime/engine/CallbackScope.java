package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSAgent;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.runtime.engine.evaluation.Termination;

/**
 * The only way from the loop into JavaScript: enter the async context, call back, leave, then drain
 * ticks and microtasks. Nested scopes drain nothing; the outermost one does.
 *
 * <p>Node's order (lib/internal/process/task_queues): all ticks, then all microtasks, repeat until
 * both are empty, then rejections that nobody handled, and again if those queued more.
 */
public final class CallbackScope {
  private final Environment env;
  private final JSAgent agent;
  private final TickQueue ticks;
  private final AsyncIds ids;
  private final AsyncFrames frames;
  private int depth;

  CallbackScope(Environment env, JSAgent agent, TickQueue ticks) {
    this.env = env;
    this.agent = agent;
    this.ticks = ticks;
    this.ids = env.asyncIds();
    this.frames = env.asyncFrames();
  }

  /**
   * Calls a JavaScript function on behalf of an async resource.
   *
   * @param asyncId the resource's id; 0 for none (no hooks run)
   * @param context what {@link AsyncFrames} captured when the resource was made
   * @param resource the resource object for executionAsyncResource, or null
   * @return the function's result, or null when it threw (the error has been handled)
   */
  public Object call(
      long asyncId,
      long triggerAsyncId,
      Object context,
      Object resource,
      Object self,
      Object function,
      Object... args) {
    int idDepth = ids.depth();
    Object previous = frames.swap(context);
    ids.push(asyncId, triggerAsyncId, resource);
    depth++;
    Object result = null;
    boolean ok = false;
    env.observer().before(asyncId);
    try {
      before(asyncId);
      result = Js.call(function, self, args);
      after(asyncId);
      requireCurrent(asyncId);
      ok = true;
    } catch (Throwable t) {
      uncaught(t, idDepth);
    } finally {
      depth--;
      ids.popTo(idDepth);
      frames.swap(previous);
      env.observer().after(asyncId);
    }
    if (ok && depth == 0) {
      drain();
    }
    return result;
  }

  /**
   * Calls a function on behalf of an async resource from inside a callback: nothing is drained and
   * what it throws goes to the caller.
   */
  Object callInside(
      long asyncId,
      long triggerAsyncId,
      Object context,
      Object resource,
      Object self,
      Object function,
      Object... args) {
    int idDepth = ids.depth();
    Object previous = frames.swap(context);
    ids.push(asyncId, triggerAsyncId, resource);
    env.observer().before(asyncId);
    try {
      before(asyncId);
      Object result = Js.call(function, self, args);
      after(asyncId);
      return result;
    } finally {
      ids.popTo(idDepth);
      frames.swap(previous);
      env.observer().after(asyncId);
    }
  }

  /** Runs Java code that calls JavaScript, as a scope: what it queues is drained when it ends. */
  public void run(long asyncId, Runnable body) {
    int idDepth = ids.depth();
    Object previous = frames.capture();
    ids.push(asyncId, 0, null);
    depth++;
    boolean ok = false;
    env.observer().before(asyncId);
    try {
      body.run();
      requireCurrent(asyncId);
      ok = true;
    } catch (Throwable t) {
      uncaught(t, idDepth);
    } finally {
      depth--;
      ids.popTo(idDepth);
      frames.swap(previous);
      env.observer().after(asyncId);
    }
    if (ok && depth == 0) {
      drain();
    }
  }

  /** Enters a callback that JavaScript calls itself; {@code resource} may be null. */
  public void enter(long asyncId, long triggerAsyncId, Object resource) {
    ids.push(asyncId, triggerAsyncId, resource);
    // Reactions of promises are reported by the promise hook.
    if (!(resource instanceof JSPromiseObject)) {
      env.observer().before(asyncId);
    }
  }

  /**
   * Leaves a callback that JavaScript entered itself.
   *
   * @return whether another one is running
   */
  public boolean leave(long asyncId) {
    int depth = ids.depth();
    if (depth == 0) {
      return false;
    }
    requireCurrent(asyncId);
    ids.popTo(depth - 1);
    env.observer().after(asyncId);
    return depth > 1;
  }

  /** Callbacks must end in the reverse order of their begin; nothing can be trusted otherwise. */
  private void requireCurrent(long asyncId) {
    long actual = ids.executionAsyncId();
    if (actual == asyncId || Boolean.FALSE.equals(env.option("--force-async-hooks-checks"))) {
      return;
    }
    String report =
        "Error: async hook stack has become corrupted (actual: %d, expected: %d)\n"
            .formatted(actual, asyncId);
    Object write = Js.get(env.builtins().binding("stdio"), "writeString");
    Js.call(write, Js.UNDEFINED, 2, Js.string(report));
    throw new ExitSignal(1);
  }

  /** Runs code inside the current scope; what it throws is an uncaught exception of its own. */
  public void guarded(Runnable body) {
    int idDepth = ids.depth();
    try {
      body.run();
    } catch (Throwable t) {
      uncaught(t, idDepth);
    }
  }

  /**
   * Calls a function in its async context, from within a drain. What it throws is an uncaught
   * exception of its own.
   */
  public void callInside(
      long asyncId, long triggerAsyncId, Object context, Object resource, Object function) {
    int idDepth = ids.depth();
    Object previous = frames.swap(context);
    ids.push(asyncId, triggerAsyncId, resource);
    env.observer().before(asyncId);
    try {
      before(asyncId);
      Js.call(function, Js.UNDEFINED);
      after(asyncId);
    } catch (Throwable t) {
      uncaught(t, idDepth);
    } finally {
      ids.popTo(idDepth);
      frames.swap(previous);
      destroyed(asyncId);
    }
  }

  /** Whether a callback runs, or what it queued is drained. */
  boolean isInside() {
    return depth > 0;
  }

  /** Runs the microtask queue to its end; also legal inside a callback. */
  public void runMicrotasks() {
    env.observer().drainStart(QueueKind.MICROTASK);
    try {
      agent.processAllPromises(true);
    } catch (Termination _) {
      // A debugger has ended the job that ran; with it go those that were queued.
    } finally {
      env.observer().drainEnd(QueueKind.MICROTASK);
    }
  }

  private void drain() {
    if (ticks.isEmpty()) {
      runMicrotasks();
      if (ticks.isEmpty() && !env.rejections().pending()) {
        return;
      }
    }
    depth++;
    try {
      drainTicksAndRejections();
    } finally {
      depth--;
    }
  }

  /** Drains from within JavaScript, as Node's runNextTicks between two timers does. */
  private void drainTicksAndRejections() {
    do {
      if (!drainTicks()) {
        return;
      }
      try {
        runMicrotasks();
      } catch (Throwable t) {
        uncaught(t, ids.depth());
        return;
      }
    } while (!ticks.isEmpty() || env.rejections().process());
  }

  /** Returns false when a tick threw: the rest waits for the next drain, as in Node. */
  private boolean drainTicks() {
    if (ticks.isEmpty()) {
      return true;
    }
    env.observer().drainStart(QueueKind.TICK);
    try {
      for (Tick tick; (tick = ticks.poll()) != null; ) {
        if (!run(tick)) {
          return false;
        }
      }
      return true;
    } finally {
      env.observer().drainEnd(QueueKind.TICK);
    }
  }

  private boolean run(Tick tick) {
    int idDepth = ids.depth();
    Object previous = frames.swap(tick.context);
    ids.push(tick.asyncId, tick.triggerAsyncId, tick);
    env.observer().before(tick.asyncId);
    try {
      before(tick.asyncId);
      JSFunction.call(tick.call);
      after(tick.asyncId);
      return true;
    } catch (Throwable t) {
      uncaught(t, idDepth);
      return false;
    } finally {
      ids.popTo(idDepth);
      frames.swap(previous);
      destroyed(tick.asyncId);
    }
  }

  /** Ends a callback whose resource ends with it. */
  private void destroyed(long asyncId) {
    AsyncIds.Hooks hooks = ids.hooks();
    if (hooks != null) {
      hooks.destroy(asyncId);
    }
    env.observer().ended(asyncId);
  }

  /** The failed callback's ids stay in force for uncaughtException listeners, as in Node. */
  private void uncaught(Throwable t, int idDepth) {
    try {
      env.uncaught(t, false);
      while (ids.depth() > idDepth) {
        after(ids.executionAsyncId());
        ids.popTo(ids.depth() - 1);
      }
    } finally {
      ids.popTo(idDepth);
    }
  }

  private void before(long asyncId) {
    AsyncIds.Hooks hooks = ids.hooks();
    if (hooks != null && asyncId != 0) {
      hooks.before(asyncId);
    }
  }

  private void after(long asyncId) {
    AsyncIds.Hooks hooks = ids.hooks();
    if (hooks != null && asyncId != 0) {
      hooks.after(asyncId);
    }
  }
}
