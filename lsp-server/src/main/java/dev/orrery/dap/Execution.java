package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.breakpoint.Breakpoints;
import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.loop.LoopBreakpoints;
import dev.orrery.dap.loop.LoopClient;
import dev.orrery.dap.stack.Frames;
import dev.orrery.dap.stack.Stop;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.StepUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a program run and stop. It stops in its code or, where the runtime knows the event loop, between
 * callbacks.
 */
final class Execution {
  /** How long a pause waits for the loop before it interrupts the code that runs. */
  private static final long LOOP_PATIENCE_MS = 150;

  /** What the next stop will be, unless something else comes first. */
  private enum Expected {
    NOTHING,
    STEP,
    PAUSE
  }

  private final Inspector inspector;
  private final SessionThread thread;
  private final LoopClient loop;
  private final LoopBreakpoints loopBreakpoints;
  private final Breakpoints breakpoints;
  private final Frames frames;
  private final Supplier<ExceptionFilters> filters;
  private final Stops stops;
  private Stop stop;
  private Expected expected = Expected.NOTHING;

  /** What the loop said before it was let into the callback that it is about. */
  private PausedEvent within;

  /** The code is still to be interrupted though nobody wants it any more. */
  private boolean stalePause;

  /** Called with the script that waits for its breakpoints. */
  private Function<String, CompletableFuture<?>> scriptWaits;

  private boolean skipsEntry;

  Execution(
      Inspector inspector,
      SessionThread thread,
      LoopClient loop,
      LoopBreakpoints loopBreakpoints,
      Breakpoints breakpoints,
      Frames frames,
      Supplier<ExceptionFilters> filters,
      Stops stops) {
    this.inspector = inspector;
    this.thread = thread;
    this.loop = loop;
    this.loopBreakpoints = loopBreakpoints;
    this.breakpoints = breakpoints;
    this.frames = frames;
    this.filters = filters;
    this.stops = stops;
  }

  /** Listens. {@code scriptWaits}: what has to be done before a script with a map runs. */
  void begin(Function<String, CompletableFuture<?>> onScriptWaits, boolean skipEntry) {
    scriptWaits = onScriptWaits;
    skipsEntry = skipEntry;
    inspector.on("Debugger.paused", this::paused);
    inspector.on("Debugger.resumed", _ -> resumed());
    inspector.on(dev.orrery.protocol.eventloop.EventLoopDomain.PAUSED, this::loopPaused);
    inspector.on(dev.orrery.protocol.eventloop.EventLoopDomain.RESUMED, _ -> loopResumed());
  }

  /** Null while the program runs. */
  Stop stop() {
    return stop;
  }

  // ---- stops -----------------------------------------------------------------------------------

  private void paused(JsonObject event) {
    String reason = Json.textOrEmpty(event, "reason");
    List<String> hit = Json.texts(event, "hitBreakpoints");
    if (reason.equals("instrumentation")) {
      String script = Json.textOrEmpty(Json.object(event, "data"), "scriptId");
      scriptWaits.apply(script).whenComplete((_, _) -> inspector.call("Debugger.resume"));
    } else if (reason.equals("exception") || reason.equals("promiseRejection")) {
      filters
          .get()
          .wants(Json.object(event, "data"), inspector)
          .whenComplete(
              (wanted, _) -> {
                if (Boolean.FALSE.equals(wanted)) {
                  inspector.call("Debugger.resume");
                } else {
                  stopped(event, "exception", hit);
                }
              });
    } else if (isToBeSkipped(reason, hit)) {
      inspector.call("Debugger.resume");
    } else {
      stopped(event, clientReason(reason, hit), hit);
    }
  }

  private boolean isToBeSkipped(String reason, List<String> hit) {
    if (!hit.isEmpty() || expected != Expected.NOTHING || within != null) {
      return false;
    } else if (reason.startsWith("Break on start")) {
      return skipsEntry;
    }
    boolean stale = stalePause;
    stalePause = false;
    return stale;
  }

  private String clientReason(String reason, List<String> hit) {
    if (reason.startsWith("Break on start")) {
      return "entry";
    } else if (within != null) {
      return "exception";
    } else if (!hit.isEmpty()) {
      return breakpoints.isFunction(hit) ? "function breakpoint" : "breakpoint";
    }
    return expected == Expected.STEP ? "step" : "pause";
  }

  private void stopped(JsonObject event, String reason, List<String> hit) {
    if (expected == Expected.PAUSE && loop.isPresent()) {
      // Whichever came first has done what was asked for.
      loop.resume();
    }
    boolean asked = expected == Expected.PAUSE;
    expected = Expected.NOTHING;
    stalePause = false;
    stop = Stop.ofCalls(event, () -> frames.of(event));
    breakpoints.stopped(Json.text(stop.topCall(), "callFrameId"));
    PausedEvent about = within;
    within = null;
    if (about != null) {
      stops.tellLoop(about, loopBreakpoints.filter(about.breakpointId()));
    } else {
      stops.tell(stop, reason, asked, breakpoints.hit(hit));
    }
  }

  private void resumed() {
    if (stop != null && !stop.isOfLoop()) {
      over();
      stops.tellContinued();
    }
  }

  private void loopPaused(PausedEvent event) {
    if (loopBreakpoints.isWithinCallback(event.breakpointId())) {
      within = event;
      inspector.call("Debugger.pause").thenCompose(_ -> loop.resume());
      return;
    }
    stalePause = expected == Expected.PAUSE && pauseSent;
    pauseSent = false;
    expected = Expected.NOTHING;
    stop = Stop.ofLoop(event, () -> stops.loopFrames(event, frames));
    stops.tellLoop(event, loopBreakpoints.filter(event.breakpointId()));
  }

  private boolean pauseSent;

  private void loopResumed() {
    if (stop != null && stop.isOfLoop()) {
      over();
      stops.tellContinued();
    }
  }

  private void over() {
    stop = null;
    stops.over();
  }

  // ---- what clients ask for --------------------------------------------------------------------

  private <T> CompletableFuture<T> running() {
    return Failure.future("The program is running.");
  }

  CompletableFuture<?> resume() {
    if (stop == null) {
      return running();
    }
    boolean ofLoop = stop.isOfLoop();
    over();
    return ofLoop ? loop.resume() : inspector.call("Debugger.resume");
  }

  CompletableFuture<?> stepOver() {
    return step("Debugger.stepOver", StepUnit.CALLBACK);
  }

  CompletableFuture<?> stepOut() {
    return step("Debugger.stepOut", StepUnit.ITERATION);
  }

  /** Between callbacks: into the next one. */
  CompletableFuture<?> stepIn() {
    if (stop != null && stop.isOfLoop()) {
      over();
      expected = Expected.STEP;
      return inspector.call("Debugger.pause").thenCompose(_ -> loop.resume());
    }
    return step("Debugger.stepInto", StepUnit.CALLBACK);
  }

  private CompletableFuture<?> step(String command, StepUnit unit) {
    if (stop == null) {
      return running();
    }
    boolean ofLoop = stop.isOfLoop();
    over();
    expected = Expected.STEP;
    return ofLoop ? loop.step(unit) : inspector.call(command);
  }

  /** A waiting loop stops at once, and shows its queues; else the code that runs. */
  CompletableFuture<?> pause() {
    if (stop != null) {
      return CompletableFuture.completedFuture(null);
    }
    expected = Expected.PAUSE;
    pauseSent = !loop.isPresent();
    if (!loop.isPresent()) {
      return inspector.call("Debugger.pause");
    }
    thread.later(
        LOOP_PATIENCE_MS,
        () -> {
          if (stop == null && expected == Expected.PAUSE) {
            pauseSent = true;
            inspector.call("Debugger.pause");
          }
        });
    return loop.pause();
  }

  /** Begins a call anew. */
  CompletableFuture<?> restart(String callFrameId) {
    if (stop == null) {
      return running();
    } else if (callFrameId == null) {
      return Failure.future("This is no call that can begin anew.");
    }
    return inspector
        .call("Debugger.restartFrame", "callFrameId", callFrameId, "mode", "StepInto")
        .thenApply(
            answer -> {
              // What stands there now is told by the next stop.
              expected = Expected.STEP;
              over();
              return answer;
            });
  }
}
