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
import dev.orrery.dap.stack.Frame;
import dev.orrery.dap.stack.Frames;
import dev.orrery.dap.stack.PauseCause;
import dev.orrery.dap.stack.StepTargets;
import dev.orrery.dap.stack.Stop;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.StepUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.debug.StepInTarget;

/**
 * Lets a program run and stop. It stops in its code or, where the runtime knows the event loop, between
 * callbacks.
 */
final class Execution {
  private final Inspector inspector;
  private final LoopClient loop;
  private final LoopBreakpoints loopBreakpoints;
  private final Breakpoints breakpoints;
  private final Frames frames;
  private final StepTargets stepTargets;
  private final Supplier<ExceptionFilters> filters;
  private final Stops stops;
  private final PauseRequest pauseRequest;
  private Stop stop;

  /** The next stop will be a step's, unless something else comes first. */
  private boolean isStepping;

  /** That step is one between callbacks: what code stops for meanwhile is no end of it. */
  private boolean isStepOfLoop;

  /** What the loop said before it was let into the callback that it is about. */
  private PausedEvent within;

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
      StepTargets stepTargets,
      Supplier<ExceptionFilters> filters,
      Stops stops) {
    this.inspector = inspector;
    this.pauseRequest = new PauseRequest(inspector, thread, loop);
    this.loop = loop;
    this.loopBreakpoints = loopBreakpoints;
    this.breakpoints = breakpoints;
    this.frames = frames;
    this.stepTargets = stepTargets;
    this.filters = filters;
    this.stops = stops;
  }

  /** Listens. {@code scriptWaits}: what has to be done before a script with a map runs. */
  void begin(Function<String, CompletableFuture<?>> onScriptWaits, boolean skipEntry) {
    scriptWaits = onScriptWaits;
    skipsEntry = skipEntry;
    inspector.on("Debugger.paused", this::paused);
    inspector.on("Debugger.resumed", _ -> resumed(false));
    inspector.on(EventLoopDomain.PAUSED, this::loopPaused);
    inspector.on(EventLoopDomain.RESUMED, _ -> resumed(true));
  }

  /** Null while the program runs. */
  Stop stop() {
    return stop;
  }

  // ---- stops -----------------------------------------------------------------------------------

  private void paused(JsonObject event) {
    PauseCause cause = new PauseCause(event);
    String script = cause.waitingScript();
    if (script == null) {
      paused(event, cause);
    } else {
      scriptWaits.apply(script).whenComplete((_, _) -> paused(event, cause));
    }
  }

  private void paused(JsonObject event, PauseCause cause) {
    if (cause.isOfScriptOnly()) {
      inspector.call("Debugger.resume");
    } else if (cause.exception() != null) {
      filters
          .get()
          .wants(cause.exception(), inspector)
          .whenComplete(
              (wanted, _) -> {
                if (Boolean.FALSE.equals(wanted)) {
                  stepTargets.goOn();
                } else {
                  stopped(event, "exception", cause.hit());
                }
              });
    } else if (isToBeSkipped(cause)) {
      inspector.call("Debugger.resume");
    } else if (!isStepOnItsWay(event, cause)) {
      stopped(event, clientReason(cause), cause.hit());
    }
  }

  private boolean isStepOnItsWay(JsonObject event, PauseCause cause) {
    return cause.hit().isEmpty()
        && cause.isStep()
        && !pauseRequest.isWanted()
        && stepTargets.goesOn(event);
  }

  private boolean isToBeSkipped(PauseCause cause) {
    boolean stepsInCode = isStepping && !isStepOfLoop;
    if (!cause.hit().isEmpty() || stepsInCode || pauseRequest.isWanted() || within != null) {
      return false;
    }
    return cause.isStart() ? skipsEntry : pauseRequest.takeStale();
  }

  private String clientReason(PauseCause cause) {
    if (cause.isStart()) {
      return "entry";
    } else if (within != null) {
      return "exception";
    } else if (!cause.hit().isEmpty()) {
      return breakpoints.isFunction(cause.hit()) ? "function breakpoint" : "breakpoint";
    }
    return isStepping ? "step" : "pause";
  }

  private void stopped(JsonObject event, String reason, List<String> hit) {
    boolean asked = pauseRequest.codeStopped();
    isStepping = false;
    stepTargets.stopped();
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

  private void resumed(boolean isLoop) {
    if (stop != null && stop.isOfLoop() == isLoop) {
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
    pauseRequest.loopStopped();
    isStepping = false;
    stepTargets.stopped();
    stop = Stop.ofLoop(() -> stops.loopFrames(event, frames));
    stops.tellLoop(event, loopBreakpoints.filter(event.breakpointId()));
  }

  private void over() {
    stop = null;
    stepTargets.stopIsOver();
    stops.over();
  }

  // ---- what clients ask for --------------------------------------------------------------------

  static <T> CompletableFuture<T> running() {
    return Failure.future("The program is running.");
  }

  /** A line of the stack; null without number. Fails if it is gone. */
  CompletableFuture<Frame> frame(Integer id) {
    if (id == null || id == 0) {
      return CompletableFuture.completedFuture(null);
    } else if (stop == null) {
      return running();
    }
    return stop.frame(id);
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

  /** The calls in the line of a call that a step may go into. */
  CompletableFuture<StepInTarget[]> stepInTargets(int frameId) {
    if (stop == null) {
      return running();
    }
    JsonObject top = stop.topCall();
    return stop.frame(frameId)
        .thenCompose(
            frame ->
                top != null && frame.callFrame() == top
                    ? stepTargets.of(top)
                    : CompletableFuture.completedFuture(new StepInTarget[0]));
  }

  /** Into one of those. */
  CompletableFuture<?> stepIn(int targetId) {
    if (stop == null || !stepTargets.has(targetId)) {
      return Failure.future("The program has gone on from that line.");
    }
    CompletableFuture<?> going = stepTargets.go(targetId, stop.calls());
    over();
    isStepping = true;
    isStepOfLoop = false;
    return going;
  }

  /** Between callbacks: into the next one. */
  CompletableFuture<?> stepIn() {
    if (stop != null && stop.isOfLoop()) {
      over();
      isStepping = true;
      isStepOfLoop = false;
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
    isStepping = true;
    isStepOfLoop = ofLoop;
    return ofLoop ? loop.step(unit) : inspector.call(command);
  }

  CompletableFuture<?> pause() {
    if (stop != null) {
      return CompletableFuture.completedFuture(null);
    }
    isStepping = false;
    return pauseRequest.begin();
  }

  /** Begins a call anew. */
  CompletableFuture<?> restart(int frameId) {
    if (stop == null) {
      return running();
    }
    return frame(frameId).thenCompose(frame -> restart(frame == null ? null : frame.callFrameId()));
  }

  private CompletableFuture<?> restart(String callFrameId) {
    if (callFrameId == null) {
      return Failure.future("This is no call that can begin anew.");
    }
    return inspector
        .call("Debugger.restartFrame", "callFrameId", callFrameId, "mode", "StepInto")
        .thenApply(
            answer -> {
              // What stands there now is told by the next stop.
              isStepping = true;
              isStepOfLoop = false;
              over();
              return answer;
            });
  }
}
