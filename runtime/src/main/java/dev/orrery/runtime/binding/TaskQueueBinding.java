package dev.orrery.runtime.binding;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.engine.AsyncIds;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.observe.RuntimeObserver;

/** Ticks and microtasks. */
final class TaskQueueBinding implements Binding {
  @Override
  public String name() {
    return "task_queue";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function(
        "runMicrotasks",
        0,
        (_, _) -> {
          env.callbackScope().runMicrotasks();
          return null;
        });
    target.function(
        "enqueueMicrotask",
        1,
        (_, args) -> {
          enqueueMicrotask(env, args[0]);
          return null;
        });
    target.function(
        "triggerUncaughtException",
        2,
        (_, args) -> {
          env.uncaughtValue(args[0], Js.bool(args, 1));
          return null;
        });
  }

  /**
   * Queues a function with the async context of now. A microtask that throws would take the rest of
   * the queue with it, so the scope reports what it throws.
   */
  private static void enqueueMicrotask(Environment env, Object callback) {
    AsyncIds ids = env.asyncIds();
    long asyncId = ids.next();
    long trigger = ids.defaultTriggerAsyncId();
    Object context = env.asyncFrames().capture();
    AsyncIds.Hooks hooks = ids.hooks();
    Object resource = hooks == null ? null : Js.object();
    if (hooks != null) {
      Js.set(resource, "callback", callback);
      hooks.init(asyncId, "Microtask", trigger, resource);
    }
    RuntimeObserver observer = env.observer();
    observer.init(asyncId, "Microtask", trigger, ResourceKind.RESOURCE, null);
    observer.enqueue(QueueKind.MICROTASK, asyncId, 0, callback);
    env.enqueueMicrotask(
        Js.function(
            "",
            0,
            (_, _) -> {
              env.callbackScope().callInside(asyncId, trigger, context, resource, callback);
              return null;
            }));
  }
}
