package dev.orrery.dap.loop;

import dev.orrery.dap.cdp.Inspector;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.RemoveBreakpointParams;
import dev.orrery.protocol.eventloop.SetBreakpointParams;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The EventLoop domain of a program. */
public final class LoopClient {
  private final Inspector inspector;
  private final Map<Integer, SiteEntry> sites = new HashMap<>();
  private boolean present;

  public LoopClient(Inspector inspector) {
    this.inspector = inspector;
  }

  /**
   * Begins to hear of pauses.
   *
   * @param following whether the program's queues are to be known from now on; without it, what was
   *     queued before the first question stays unknown
   * @return whether the runtime has the domain
   */
  public CompletableFuture<Boolean> enable(boolean following) {
    return inspector
        .call(EventLoopDomain.ENABLE, new EnableParams(List.of(), null, null))
        .thenCompose(
            _ ->
                // From the first question on that needs them, promises are followed as well.
                following
                    ? inspector.call(EventLoopDomain.GET_TREE, new Empty()).handle((_, _) -> true)
                    : CompletableFuture.completedFuture(true))
        .exceptionally(_ -> false)
        .thenApply(
            known -> {
              present = known;
              return known;
            });
  }

  /** Whether the runtime has the domain. */
  public boolean isPresent() {
    return present;
  }

  /** What is in the loop now. */
  public CompletableFuture<LoopState> state() {
    return inspector
        .call(EventLoopDomain.GET_STATE, new Empty())
        .thenApply(
            result -> {
              learn(result.sites());
              return result.state();
            });
  }

  /** Why the program does not end. */
  public CompletableFuture<List<AliveReason>> whyAlive() {
    return inspector
        .call(EventLoopDomain.WHY_ALIVE, new Empty())
        .thenApply(
            result -> {
              learn(result.sites());
              return result.reasons();
            });
  }

  private void learn(List<SiteEntry> told) {
    told.forEach(site -> sites.put(site.id(), site));
  }

  /** A place in the program; null if it is not known. */
  SiteEntry site(Integer id) {
    return id == null ? null : sites.get(id);
  }

  public CompletableFuture<Empty> pause() {
    return inspector.call(EventLoopDomain.PAUSE, new Empty());
  }

  /** Lets the loop go on, or takes back a pause that has not come about. */
  public CompletableFuture<Empty> resume() {
    return inspector.call(EventLoopDomain.RESUME, new Empty());
  }

  public CompletableFuture<Empty> step(StepUnit unit) {
    return inspector.call(EventLoopDomain.STEP, new StepParams(unit));
  }

  /** The new breakpoint's number. */
  CompletableFuture<Integer> setBreakpoint(SetBreakpointParams breakpoint) {
    return inspector
        .call(EventLoopDomain.SET_BREAKPOINT, breakpoint)
        .thenApply(result -> result.breakpointId());
  }

  CompletableFuture<Empty> removeBreakpoint(int id) {
    return inspector.call(EventLoopDomain.REMOVE_BREAKPOINT, new RemoveBreakpointParams(id));
  }
}
