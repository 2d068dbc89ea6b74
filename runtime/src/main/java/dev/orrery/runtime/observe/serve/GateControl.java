package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.eventloop.Breakpoint;
import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.RemoveBreakpointParams;
import dev.orrery.protocol.eventloop.SetBreakpointParams;
import dev.orrery.protocol.eventloop.SetBreakpointResult;
import dev.orrery.protocol.eventloop.SetPerturbationParams;
import dev.orrery.protocol.eventloop.SetSpeedParams;
import dev.orrery.protocol.eventloop.SetVirtualTimeParams;
import dev.orrery.protocol.eventloop.SetVirtualTimeResult;
import dev.orrery.protocol.eventloop.StateChangedEvent;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.TimeMode;
import dev.orrery.runtime.observe.gate.GateListener;
import dev.orrery.runtime.observe.gate.LoopBreakpoint;
import dev.orrery.runtime.observe.gate.LoopGate;
import dev.orrery.runtime.observe.gate.Pause;
import dev.orrery.runtime.observe.gate.VirtualTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Pauses, steps and slows the loop for all sessions, and tells them. The gate is set up by the first
 * command that needs it. Commands come on the service's thread.
 */
final class GateControl implements GateListener {
  private static final ControlState AT_REST = new ControlState(false, 0, false, null, List.of(), 0);

  private final EventLoopService service;
  private final Supplier<LoopGate> source;
  private volatile LoopGate gate;

  GateControl(EventLoopService service, Supplier<LoopGate> source) {
    this.service = service;
    this.source = source;
  }

  void register(Dispatcher dispatcher, EventLoopSession session) {
    dispatcher
        .handleAsync(EventLoopDomain.PAUSE, session.onThread(_ -> pause()))
        .handleAsync(EventLoopDomain.RESUME, session.onThread(_ -> resume()))
        .handleAsync(EventLoopDomain.STEP, session.onThread(this::step))
        .handleAsync(EventLoopDomain.SET_SPEED, session.onThread(this::setSpeed))
        .handleAsync(EventLoopDomain.SET_BREAKPOINT, session.onThread(this::setBreakpoint))
        .handleAsync(EventLoopDomain.REMOVE_BREAKPOINT, session.onThread(this::removeBreakpoint))
        .handleAsync(EventLoopDomain.SET_VIRTUAL_TIME, this::setVirtualTime)
        .handleAsync(EventLoopDomain.SET_PERTURBATION, this::setPerturbation);
  }

  private synchronized LoopGate gate() {
    if (gate == null) {
      gate = source.get();
      gate.addListener(this);
    }
    return gate;
  }

  private Empty pause() {
    gate().pause();
    return new Empty();
  }

  private Empty resume() {
    gate().resume();
    return new Empty();
  }

  private Empty step(StepParams parameters) throws ProtocolException {
    try {
      gate().step(parameters.unit());
      return new Empty();
    } catch (IllegalStateException e) {
      throw ProtocolException.refused(e.getMessage());
    }
  }

  private Empty setSpeed(SetSpeedParams parameters) throws ProtocolException {
    try {
      gate().setSpeed(parameters.callbackDelay());
      return new Empty();
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  private SetBreakpointResult setBreakpoint(SetBreakpointParams parameters)
      throws ProtocolException {
    try {
      LoopBreakpoint breakpoint =
          LoopBreakpoint.of(
              parameters.kind(), parameters.phase(), parameters.queue(), parameters.limit());
      return new SetBreakpointResult(gate().addBreakpoint(breakpoint));
    } catch (IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  private Empty removeBreakpoint(RemoveBreakpointParams parameters) throws ProtocolException {
    if (!gate().removeBreakpoint(parameters.breakpointId())) {
      throw ProtocolException.refused("there is no breakpoint " + parameters.breakpointId());
    }
    return new Empty();
  }

  private CompletionStage<SetVirtualTimeResult> setVirtualTime(SetVirtualTimeParams parameters) {
    VirtualTime time = gate().time();
    boolean jump = Boolean.TRUE.equals(parameters.jump());
    long advance = parameters.advance() == null ? 0 : parameters.advance().longValue();
    if (advance < 0) {
      return CompletableFuture.failedFuture(
          invalid(new IllegalArgumentException("time does not run backwards: " + advance)));
    }
    CompletableFuture<Long> changed =
        parameters.mode() == TimeMode.REAL
            ? time.unfreeze()
            : time.freeze()
                .thenCompose(now -> jump ? time.jumpToNextTimer() : completed(now))
                .thenCompose(now -> advance > 0 ? time.advance(advance) : completed(now));
    return changed.thenApply(SetVirtualTimeResult::new);
  }

  private static CompletableFuture<Long> completed(Long now) {
    return CompletableFuture.completedFuture(now);
  }

  private CompletionStage<Empty> setPerturbation(SetPerturbationParams parameters) {
    return gate().schedule().setSeed(parameters.seed()).thenApply(_ -> new Empty());
  }

  private static ProtocolException invalid(IllegalArgumentException e) {
    return new ProtocolException(
        ProtocolException.INVALID_PARAMS, "Invalid parameters", e.getMessage());
  }

  ControlState state() {
    LoopGate present = gate;
    String file = service.recordingFile();
    if (present == null) {
      long seed = service.observation().perturbSeed();
      return new ControlState(false, 0, false, file, List.of(), seed);
    }
    return new ControlState(
        present.isPaused(),
        present.speed(),
        present.time().isFrozen(),
        file,
        present.breakpoints().stream().map(GateControl::view).toList(),
        present.schedule().seed());
  }

  private static Breakpoint view(LoopBreakpoint breakpoint) {
    return new Breakpoint(
        breakpoint.id(),
        breakpoint.kind(),
        breakpoint.phase(),
        breakpoint.queue(),
        breakpoint.limit());
  }

  /** Nobody is there any more who could let the loop go on. */
  void release() {
    LoopGate present = gate;
    if (present != null) {
      present.breakpoints().forEach(breakpoint -> present.removeBreakpoint(breakpoint.id()));
      present.setSpeed(0);
      present.time().unfreeze();
      present.schedule().reset();
      present.resume();
    }
  }

  /** Takes notice of a gate that was set up already. */
  void adopt() {
    gate();
  }

  /** Tells a session that begins how the loop is driven, unless nothing drives it. */
  void announce(EventLoopSession session) {
    LoopGate present = gate;
    ControlState state = state();
    if (!state.equals(AT_REST)) {
      session.send(EventLoopDomain.STATE_CHANGED, new StateChangedEvent(state));
    }
    Pause pause = present == null ? null : present.current();
    if (pause != null) {
      session.send(EventLoopDomain.PAUSED, event(pause));
    }
  }

  @Override
  public void paused(Pause pause) {
    PausedEvent event = event(pause);
    service.broadcast(EventLoopDomain.PAUSED, () -> event);
  }

  private static PausedEvent event(Pause pause) {
    return new PausedEvent(
        pause.reason(),
        pause.breakpoint() == null ? null : pause.breakpoint().id(),
        pause.id() == 0 ? null : pause.id(),
        pause.sentence() == null ? pause + "." : pause.toString());
  }

  @Override
  public void resumed() {
    service.broadcast(EventLoopDomain.RESUMED, Empty::new);
  }

  @Override
  public void changed() {
    service.broadcast(EventLoopDomain.STATE_CHANGED, () -> new StateChangedEvent(state()));
  }
}
