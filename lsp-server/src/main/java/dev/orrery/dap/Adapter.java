package dev.orrery.dap;

import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.AttachSettings;
import dev.orrery.dap.launch.LaunchSettings;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.BreakpointLocationsArguments;
import org.eclipse.lsp4j.debug.BreakpointLocationsResponse;
import org.eclipse.lsp4j.debug.CancelArguments;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.CompletionsResponse;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinueResponse;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.ExceptionInfoArguments;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.LoadedSourcesArguments;
import org.eclipse.lsp4j.debug.LoadedSourcesResponse;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.RestartArguments;
import org.eclipse.lsp4j.debug.RestartFrameArguments;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.ScopesResponse;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetExpressionResponse;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.SetVariableResponse;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.SourceResponse;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepInTargetsArguments;
import org.eclipse.lsp4j.debug.StepInTargetsResponse;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.TerminateArguments;
import org.eclipse.lsp4j.debug.ThreadsResponse;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesResponse;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;

/** The requests of clients, brought to the session. */
final class Adapter implements IDebugProtocolServer {
  private final SessionThread thread;
  private final Editor editor;
  private final Requests requests;
  private final Session session;
  private final BreakpointRequests breakpoints;

  Adapter(SessionThread thread, Editor editor, Requests requests, Session session) {
    this.thread = thread;
    this.editor = editor;
    this.requests = requests;
    this.session = session;
    this.breakpoints = new BreakpointRequests(session, editor);
  }

  private <T> CompletableFuture<T> withProgram(Function<Debuggee, CompletableFuture<T>> task) {
    return withProgram(task, _ -> {});
  }

  /** {@code cancel}: what ends the task if the client no longer wants it. */
  private <T> CompletableFuture<T> withProgram(
      Function<Debuggee, CompletableFuture<T>> task, Consumer<Debuggee> cancel) {
    return requests.handle(
        () ->
            session.debuggee() == null
                ? Failure.future("There is no program, or it cannot be debugged.")
                : task.apply(session.debuggee()),
        () -> {
          if (session.debuggee() != null) {
            cancel.accept(session.debuggee());
          }
        });
  }

  private static <T> CompletableFuture<T> completed(T value) {
    return CompletableFuture.completedFuture(value);
  }

  private <T> CompletableFuture<T> stack(Function<StackRequests, CompletableFuture<T>> task) {
    return withProgram(debuggee -> task.apply(new StackRequests(debuggee)));
  }

  private <T> CompletableFuture<T> value(Function<ValueRequests, CompletableFuture<T>> task) {
    return withProgram(debuggee -> task.apply(new ValueRequests(debuggee, editor)));
  }

  private CompletableFuture<Void> execution(Function<Execution, CompletableFuture<?>> task) {
    return withProgram(debuggee -> task.apply(debuggee.execution()).thenApply(_ -> null));
  }

  // ---- the session -----------------------------------------------------------------------------

  @Override
  public CompletableFuture<Capabilities> initialize(InitializeRequestArguments arguments) {
    return requests.handle(
        () -> {
          editor.setAbilities(arguments);
          // After the answer.
          thread.execute(() -> editor.client().initialized());
          return completed(Abilities.all());
        });
  }

  @Override
  public CompletableFuture<Void> launch(Map<String, Object> arguments) {
    return requests.handle(
        () -> session.begin(new Target.Launch(LaunchSettings.of(arguments), arguments)));
  }

  @Override
  public CompletableFuture<Void> attach(Map<String, Object> arguments) {
    return requests.handle(() -> session.begin(new Target.Attach(AttachSettings.of(arguments))));
  }

  @Override
  public CompletableFuture<Void> configurationDone(ConfigurationDoneArguments arguments) {
    return requests.handle(
        () -> {
          thread.execute(session::configured);
          return completed(null);
        });
  }

  @Override
  public CompletableFuture<Void> restart(RestartArguments arguments) {
    return requests.handle(session::restart);
  }

  @Override
  public CompletableFuture<Void> terminate(TerminateArguments arguments) {
    return requests.handle(session::terminate);
  }

  @Override
  public CompletableFuture<Void> disconnect(DisconnectArguments arguments) {
    return requests.handle(
        () -> session.disconnect(arguments == null ? null : arguments.getTerminateDebuggee()));
  }

  @Override
  public CompletableFuture<Void> cancel(CancelArguments arguments) {
    return requests.handle(
        () -> {
          requests.cancel(arguments.getRequestId());
          return completed(null);
        });
  }

  @Override
  public CompletableFuture<ThreadsResponse> threads() {
    return requests.handle(() -> completed(Stops.threads(session.title())));
  }

  // ---- breakpoints -----------------------------------------------------------------------------

  @Override
  public CompletableFuture<SetBreakpointsResponse> setBreakpoints(
      SetBreakpointsArguments arguments) {
    return requests.handle(() -> breakpoints.set(arguments));
  }

  @Override
  public CompletableFuture<SetFunctionBreakpointsResponse> setFunctionBreakpoints(
      SetFunctionBreakpointsArguments arguments) {
    return requests.handle(() -> breakpoints.setFunctions(arguments));
  }

  @Override
  public CompletableFuture<SetExceptionBreakpointsResponse> setExceptionBreakpoints(
      SetExceptionBreakpointsArguments arguments) {
    return requests.handle(() -> breakpoints.setFilters(ExceptionFilters.of(arguments)));
  }

  @Override
  public CompletableFuture<BreakpointLocationsResponse> breakpointLocations(
      BreakpointLocationsArguments arguments) {
    return requests.handle(() -> breakpoints.locations(arguments));
  }

  // ---- running ---------------------------------------------------------------------------------

  @Override
  public CompletableFuture<ContinueResponse> continue_(ContinueArguments arguments) {
    ContinueResponse response = new ContinueResponse();
    response.setAllThreadsContinued(true);
    return execution(Execution::resume).thenApply(_ -> response);
  }

  @Override
  public CompletableFuture<Void> next(NextArguments arguments) {
    return execution(Execution::stepOver);
  }

  @Override
  public CompletableFuture<Void> stepIn(StepInArguments arguments) {
    Integer target = arguments.getTargetId();
    return execution(execution -> target == null ? execution.stepIn() : execution.stepIn(target));
  }

  @Override
  public CompletableFuture<StepInTargetsResponse> stepInTargets(StepInTargetsArguments arguments) {
    return stack(requests -> requests.stepInTargets(arguments));
  }

  @Override
  public CompletableFuture<Void> stepOut(StepOutArguments arguments) {
    return execution(Execution::stepOut);
  }

  @Override
  public CompletableFuture<Void> pause(PauseArguments arguments) {
    return execution(Execution::pause);
  }

  @Override
  public CompletableFuture<Void> restartFrame(RestartFrameArguments arguments) {
    return execution(execution -> execution.restart(arguments.getFrameId()));
  }

  // ---- looking ---------------------------------------------------------------------------------

  @Override
  public CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
    return stack(requests -> requests.stackTrace(arguments));
  }

  @Override
  public CompletableFuture<ScopesResponse> scopes(ScopesArguments arguments) {
    return stack(requests -> requests.scopes(arguments));
  }

  @Override
  public CompletableFuture<VariablesResponse> variables(VariablesArguments arguments) {
    return stack(requests -> requests.variables(arguments));
  }

  @Override
  public CompletableFuture<ExceptionInfoResponse> exceptionInfo(ExceptionInfoArguments arguments) {
    return stack(StackRequests::exceptionInfo);
  }

  @Override
  public CompletableFuture<SetVariableResponse> setVariable(SetVariableArguments arguments) {
    return value(requests -> requests.setVariable(arguments));
  }

  @Override
  public CompletableFuture<SetExpressionResponse> setExpression(SetExpressionArguments arguments) {
    return value(requests -> requests.setExpression(arguments));
  }

  @Override
  public CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments arguments) {
    return withProgram(
        debuggee -> new ValueRequests(debuggee, editor).evaluate(arguments),
        debuggee -> debuggee.inspector().call("Runtime.terminateExecution"));
  }

  @Override
  public CompletableFuture<CompletionsResponse> completions(CompletionsArguments arguments) {
    return value(requests -> requests.completions(arguments));
  }

  @Override
  public CompletableFuture<LoadedSourcesResponse> loadedSources(LoadedSourcesArguments arguments) {
    return withProgram(debuggee -> completed(debuggee.sources().loaded()));
  }

  @Override
  public CompletableFuture<SourceResponse> source(SourceArguments arguments) {
    return withProgram(debuggee -> debuggee.sources().text(arguments, debuggee.inspector()));
  }
}
