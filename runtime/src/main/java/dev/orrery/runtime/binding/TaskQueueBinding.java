package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

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
    // A microtask that throws would take the rest of the queue with it, so it may not throw.
    target.function(
        "enqueueMicrotask",
        1,
        (_, args) -> {
          Object callback = args[0];
          env.enqueueMicrotask(
              Js.function(
                  "",
                  0,
                  (_, _) -> {
                    env.callbackScope().guarded(() -> Js.call(callback, Js.UNDEFINED));
                    return null;
                  }));
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
}
