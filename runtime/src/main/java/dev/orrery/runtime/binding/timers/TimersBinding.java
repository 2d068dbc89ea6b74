package dev.orrery.runtime.binding.timers;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.ImmediateQueue;
import dev.orrery.runtime.loop.TimerLists;

/** setTimeout, setInterval and setImmediate. One call for each start and stop. */
public final class TimersBinding implements Binding {
  @Override
  public String name() {
    return "timers";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    TimerFunctions functions = new TimerFunctions();
    target.function(
        "setupTimers",
        2,
        (_, args) -> {
          functions.runTimer = args[0];
          functions.runImmediate = args[1];
          return null;
        });
    target.function("getLibuvNow", 0, (_, _) -> env.timers().freshNow());
    installTimers(target, env, functions);
    installImmediates(target, env, functions);
  }

  private static void installTimers(
      BindingTarget target, Environment env, TimerFunctions functions) {
    TimerLists timers = env.timers();
    // (timer, ms, asyncId, triggerAsyncId, refed[, from]) -> loop time it counts from
    target.function(
        "startTimer",
        6,
        (_, args) -> {
          JsTimer timer = Js.unwrap(args[0], JsTimer.class);
          if (timer == null) {
            timer = new JsTimer(env, functions, args[0]);
            Js.carry(args[0], timer);
          }
          timer.identify(Js.lng(args, 2), Js.lng(args, 3), Js.lng(args, 1));
          Object from = Js.arg(args, 5);
          long start = Js.isUndefined(from) ? timers.freshNow() : Js.toLong(from);
          timers.startAt(timer, Js.lng(args, 1), start, Js.bool(args, 4));
          return start;
        });
    target.function(
        "stopTimer",
        1,
        (_, args) -> {
          JsTimer timer = Js.unwrap(args[0], JsTimer.class);
          if (timer != null) {
            timers.cancel(timer);
          }
          return null;
        });
    target.function(
        "setTimerRef",
        2,
        (_, args) -> {
          JsTimer timer = Js.unwrap(args[0], JsTimer.class);
          if (timer == null) {
            return null;
          }
          if (Js.bool(args, 1)) {
            timers.ref(timer);
          } else {
            timers.unref(timer);
          }
          return null;
        });
  }

  private static void installImmediates(
      BindingTarget target, Environment env, TimerFunctions functions) {
    ImmediateQueue immediates = env.immediates();
    target.function(
        "enqueueImmediate",
        3,
        (_, args) -> {
          JsImmediate immediate =
              new JsImmediate(env, functions, args[0], Js.lng(args, 1), Js.lng(args, 2));
          Js.carry(args[0], immediate);
          immediates.add(immediate);
          return null;
        });
    target.function(
        "removeImmediate",
        1,
        (_, args) -> {
          JsImmediate immediate = Js.unwrap(args[0], JsImmediate.class);
          if (immediate != null) {
            immediates.clear(immediate);
          }
          return null;
        });
    target.function(
        "setImmediateRef",
        2,
        (_, args) -> {
          JsImmediate immediate = Js.unwrap(args[0], JsImmediate.class);
          if (Js.bool(args, 1)) {
            immediates.ref(immediate);
          } else {
            immediates.unref(immediate);
          }
          return null;
        });
  }
}
