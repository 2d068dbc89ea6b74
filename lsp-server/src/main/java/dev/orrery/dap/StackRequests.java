package dev.orrery.dap;

import dev.orrery.dap.client.Failure;
import dev.orrery.dap.loop.LoopScope;
import dev.orrery.dap.stack.Frame;
import dev.orrery.dap.stack.Stop;
import dev.orrery.dap.variable.Container;
import dev.orrery.dap.variable.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.ScopesResponse;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.StepInTargetsArguments;
import org.eclipse.lsp4j.debug.StepInTargetsResponse;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesResponse;

/** Requests about where a program stands: its calls, their scopes, what is in them. */
final class StackRequests {
  private final Debuggee debuggee;

  StackRequests(Debuggee debuggee) {
    this.debuggee = debuggee;
  }

  CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
    Stop stop = debuggee.execution().stop();
    if (stop == null) {
      return Execution.running();
    }
    return stop.frames()
        .thenApply(
            frames -> {
              int from = number(arguments.getStartFrame());
              int levels = number(arguments.getLevels());
              StackTraceResponse response = new StackTraceResponse();
              response.setTotalFrames(frames.size());
              response.setStackFrames(
                  frames.stream()
                      .skip(from)
                      .limit(levels == 0 ? Long.MAX_VALUE : levels)
                      .map(Frame::toClient)
                      .toArray(StackFrame[]::new));
              return response;
            });
  }

  private static int number(Integer given) {
    return given == null ? 0 : Math.max(0, given);
  }

  CompletableFuture<StepInTargetsResponse> stepInTargets(StepInTargetsArguments arguments) {
    return debuggee
        .execution()
        .stepInTargets(arguments.getFrameId())
        .thenApply(
            targets -> {
              StepInTargetsResponse response = new StepInTargetsResponse();
              response.setTargets(targets);
              return response;
            });
  }

  CompletableFuture<ScopesResponse> scopes(ScopesArguments arguments) {
    Stop stop = debuggee.execution().stop();
    if (stop == null) {
      return Execution.running();
    }
    return debuggee
        .execution()
        .frame(arguments.getFrameId())
        .thenCombine(
            stop.frames(),
            (frame, frames) -> {
              ScopesResponse response = new ScopesResponse();
              boolean top = frame != null && frames.getFirst().id() == frame.id();
              response.setScopes(scopes(frame, top, stop).toArray(Scope[]::new));
              return response;
            });
  }

  private List<Scope> scopes(Frame frame, boolean top, Stop stop) {
    List<Scope> scopes = new ArrayList<>();
    if (frame != null && frame.callFrame() != null) {
      scopes.addAll(
          new Scopes(debuggee.values()).of(frame.callFrame(), top ? stop.exception() : null));
    }
    if (top && debuggee.loop().isPresent()) {
      scopes.add(LoopScope.scope(debuggee.loop(), debuggee.references()));
    }
    return scopes;
  }

  CompletableFuture<VariablesResponse> variables(VariablesArguments arguments) {
    Container container = debuggee.references().get(arguments.getVariablesReference());
    if (container == null) {
      return Failure.future(Container.GONE);
    }
    Container.Part part =
        switch (arguments.getFilter()) {
          case null -> Container.Part.ALL;
          case INDEXED -> Container.Part.INDEXED;
          case NAMED -> Container.Part.NAMED;
        };
    Container.Page page =
        new Container.Page(part, number(arguments.getStart()), number(arguments.getCount()));
    return container
        .list(page)
        .thenApply(
            all -> {
              VariablesResponse response = new VariablesResponse();
              response.setVariables(all.toArray(Variable[]::new));
              return response;
            });
  }

  CompletableFuture<ExceptionInfoResponse> exceptionInfo() {
    ExceptionInfoResponse information = debuggee.stops().information();
    return information == null
        ? Failure.future("The program does not stand at an exception.")
        : CompletableFuture.completedFuture(information);
  }
}
