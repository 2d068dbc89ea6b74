package dev.orrery.runtime.engine;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.RunMode;

/** A program's way from bootstrap through its main script and the loop to its end. Loop thread. */
final class ProgramRun {
  private final Environment env;

  ProgramRun(Environment env) {
    this.env = env;
  }

  /** Returns the exit code. */
  int toExit() {
    EventLoop loop = env.loop();
    try {
      env.callbackScope().run(1, this::startMain);
      env.milestones().reach(Milestones.Stage.LOOP_START);
      do {
        loop.run(RunMode.DEFAULT);
        flushAsyncHooks();
        if (!loop.alive()) {
          emit("emitProcessBeforeExit");
        }
      } while (loop.alive());
      env.milestones().reach(Milestones.Stage.LOOP_EXIT);
      return emitExit();
    } catch (ExitSignal e) {
      return e.code();
    }
  }

  private void startMain() {
    Builtins builtins = env.builtins();
    env.setProcess(Js.get(builtins.binding("process"), "process"));
    builtins.require("internal/bootstrap/node");
    env.milestones().reach(Milestones.Stage.BOOTSTRAP_COMPLETE);
    env.scriptsReady();
    env.observer().programReady();
    if (!env.options().isEmpty()) {
      InspectorPort.openBeforeMain(env);
    }
    if (ProfilingOptions.areGiven(env.config()) && Inspection.isAvailable()) {
      env.inspection().inspector().profiles().begin();
    }
    Js.call(Js.get(builtins.require("internal/main"), "run"), Js.UNDEFINED);
  }

  private void flushAsyncHooks() {
    AsyncHooks hooks = env.attachmentOrNull(AsyncHooks.class);
    if (hooks != null) {
      hooks.flush();
    }
  }

  private void emit(String hook) {
    env.callbackScope().run(0, () -> Js.call(Js.get(lifecycle(), hook), Js.UNDEFINED));
  }

  private int emitExit() {
    try {
      Object code = Js.call(Js.get(lifecycle(), "emitProcessExit"), Js.UNDEFINED);
      env.callbackScope().runMicrotasks();
      return Js.toInt(code);
    } catch (Throwable t) {
      env.uncaught(t, false);
      return Js.toInt(Js.call(Js.get(lifecycle(), "currentCode"), Js.UNDEFINED));
    }
  }

  private Object lifecycle() {
    return env.builtins().require("internal/process/lifecycle");
  }
}
