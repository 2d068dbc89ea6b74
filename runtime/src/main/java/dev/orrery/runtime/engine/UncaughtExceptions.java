package dev.orrery.runtime.engine;

import dev.orrery.runtime.engine.evaluation.Termination;
import dev.orrery.runtime.loop.ImmediateEntry;
import dev.orrery.runtime.loop.Outcome;

/** What becomes of exceptions that nobody caught. Loop thread only. */
final class UncaughtExceptions {
  private final Environment env;

  UncaughtExceptions(Environment env) {
    this.env = env;
  }

  /** {@link Environment#uncaught}. */
  void handle(Throwable t, boolean fromPromise) {
    if (t instanceof ExitSignal e) {
      throw e;
    }
    if (t instanceof Termination) {
      // A debugger has ended the callback; the program goes on with the next one.
      env.immediates().add(new DrainImmediate());
      return;
    }
    if (t instanceof VirtualMachineError && !(t instanceof StackOverflowError)) {
      throw (Error) t;
    }
    Object error = ErrorBridge.valueOf(t);
    FatalErrors.Site site = FatalErrors.site(t);
    Object handler = env.builtins().require("internal/process/execution");
    Object onUncaught = Js.get(handler, "onUncaughtException");
    boolean handled = Js.truthy(Js.call(onUncaught, env.process(), error, fromPromise));
    if (env.isObserved()) {
      env.observer()
          .thrown(ScriptHooks.display(error), !handled, site == null ? null : site.place());
    }
    if (handled) {
      // Whatever ticks the failed callback left must still run: a turn of the loop is enough.
      env.immediates().add(new DrainImmediate());
      return;
    }
    if (env.inspectionOrNull() != null) {
      env.inspectionOrNull().exceptionThrown(t, fromPromise);
    }
    Object header = Js.toJs(site == null ? null : site.header());
    Object code =
        Js.call(Js.get(handler, "reportFatal"), env.process(), error, header, fromPromise);
    throw new ExitSignal(Js.toInt(code));
  }

  /** Does nothing but give the loop a turn, whose callback scope drains. */
  private final class DrainImmediate extends ImmediateEntry {
    @Override
    protected Outcome fire() {
      env.drain();
      return Outcome.CONTINUE;
    }
  }
}
