package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Pause;
import dev.orrery.inspector.debug.Pause.Call;
import dev.orrery.inspector.domain.runtime.Results;
import dev.orrery.inspector.object.CallArguments;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.ScopeView;
import dev.orrery.runtime.engine.debug.ScopeView.Type;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import java.util.List;

/** Commands about the calls of a pause. */
public final class FrameCommands {
  private final DebuggerState state;

  public FrameCommands(DebuggerState state) {
    this.state = state;
  }

  public void register(Commands commands) {
    commands
        .onLate("Debugger.evaluateOnCallFrame", this::evaluate)
        .run("Debugger.setVariableValue", this::setVariable)
        .run("Debugger.setReturnValue", this::setReturnValue)
        .on("Debugger.restartFrame", this::restart);
  }

  private Call find(Params params) {
    String id = params.string("callFrameId");
    Pause pause = state.debugging().requirePause();
    int index = state.runtime().objects().table().callFrame(id);
    if (index < 0 || index >= pause.calls().size()) {
      throw CdpError.server("Could not find call frame with given id");
    }
    return pause.calls().get(index);
  }

  private void evaluate(Params params, Reply reply) {
    String expression = params.string("expression");
    Call call = find(params);
    Results results = new Results(state.runtime());
    Results.Wish wish = results.wish(params, PauseEvents.contextOf(call));
    Completion completion =
        params.bool("throwOnSideEffect", false)
            ? evaluatePurely(call, expression)
            : state
                .runtime()
                .withCommandLine(
                    params,
                    call.script().context(),
                    () ->
                        state
                            .debugging()
                            .undisturbed(() -> call.view().evaluate(expression, call.scopes())));
    results.answer(completion, wish, reply);
  }

  private static Completion evaluatePurely(Call call, String expression) {
    List<Object> variables =
        call.scopes().list().stream()
            .filter(scope -> scope.type() != Type.GLOBAL && scope.type() != Type.SCRIPT)
            .map(ScopeView::initialized)
            .toList();
    FrameView view = call.view();
    return new Evaluator(view.realm()).evaluatePurely(expression, variables, view.self());
  }

  private Object argument(Params params, Call call) {
    return CallArguments.resolve(
        params.object("newValue"), PauseEvents.contextOf(call), state.runtime().objects().table());
  }

  private void setVariable(Params params) {
    int number = params.integer("scopeNumber");
    String name = params.string("variableName");
    params.object("newValue");
    Call call = find(params);
    List<ScopeView> scopes = call.scopes().list();
    if (number < 0 || number >= scopes.size()) {
      throw CdpError.server("Could not find scope with given number");
    }
    if (!scopes.get(number).set(name, argument(params, call))) {
      throw new CdpError(-32603, "Internal error", null);
    }
  }

  private void setReturnValue(Params params) {
    params.object("newValue");
    Pause pause = state.debugging().requirePause();
    if (pause.stop().returned() == null) {
      throw CdpError.server("Could not update return value at non-return position");
    }
    state.debugging().setReturnValue(argument(params, pause.calls().getFirst()));
  }

  private JsonObject restart(Params params) {
    params.string("callFrameId");
    if (!"StepInto".equals(params.optionalString("mode"))) {
      state.debugging().requirePause();
      throw CdpError.server("Restarting frame without 'mode' not supported");
    }
    Call call = find(params);
    if (!state.debugging().requirePause().canRestart(call)) {
      throw CdpError.server("Restarting frame failed");
    }
    state.debugging().restart(call);
    // The calls are told by the pause that follows.
    JsonObject result = new JsonObject();
    result.add("callFrames", new JsonArray());
    return result;
  }
}
