package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.inspector.object.CallArguments;
import dev.orrery.inspector.object.ObjectTable.Bound;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code Runtime.callFunctionOn}. */
public final class CallCommand {
  private static final int INVALID_PARAMS = -32602;

  private final RuntimeState state;
  private final Results results;

  public CallCommand(RuntimeState state) {
    this.state = state;
    this.results = new Results(state);
  }

  public void register(Commands commands) {
    commands.onLate("Runtime.callFunctionOn", this::call);
  }

  /** Where a function is called. */
  private record Receiver(Object self, int contextId, String group) {}

  private void call(Params params, Reply reply) {
    String declaration = params.string("functionDeclaration");
    Receiver receiver = receiver(params);
    Evaluator evaluator = new Evaluator(state.contexts().byId(receiver.contextId()).realm());
    Object self = receiver.self() == null ? evaluator.global() : receiver.self();
    List<Object> arguments = arguments(params.optionalArray("arguments"), receiver.contextId());
    Presentation presentation =
        Presentations.of(params, params.string("objectGroup", receiver.group()));
    Results.Wish wish =
        new Results.Wish(receiver.contextId(), presentation, params.bool("awaitPromise", false));
    if (params.bool("throwOnSideEffect", false)) {
      Completion result = evaluator.callPurely(declaration, self, arguments);
      if (result == null) {
        throw CdpError.server("Given expression does not evaluate to a function");
      }
      results.answer(result, wish, reply);
      return;
    }
    Completion function = evaluator.evaluate("(" + declaration + ")", "");
    if (function.isFailure()) {
      results.answer(function, wish, reply);
      return;
    }
    if (!Evaluator.isFunction(function.value())) {
      throw CdpError.server("Given expression does not evaluate to a function");
    }
    Supplier<Completion> call = () -> evaluator.call(function.value(), self, arguments);
    boolean isSilent = params.bool("silent", false);
    results.answer(isSilent ? state.undisturbed(call) : state.answering(call), wish, reply);
  }

  private Receiver receiver(Params params) {
    String objectId = params.optionalString("objectId");
    Integer contextId = params.optionalInteger("executionContextId");
    String uniqueId = params.optionalString("uniqueContextId");
    int given =
        (objectId == null ? 0 : 1) + (contextId == null ? 0 : 1) + (uniqueId == null ? 0 : 1);
    if (given > 1) {
      throw new CdpError(
          INVALID_PARAMS,
          "ObjectId, executionContextId and uniqueContextId must mutually exclude each other",
          null);
    } else if (given == 0) {
      throw new CdpError(
          INVALID_PARAMS,
          "Either objectId or executionContextId or uniqueContextId must be specified",
          null);
    }
    if (objectId != null) {
      Bound bound = state.objects().table().find(objectId);
      return new Receiver(bound.value(), bound.contextId(), bound.group());
    }
    int id =
        contextId != null
            ? state.contexts().byId(contextId).id()
            : state.contexts().byUniqueId(uniqueId).id();
    return new Receiver(null, id, "");
  }

  private List<Object> arguments(JsonArray given, int contextId) {
    List<Object> arguments = new ArrayList<>();
    if (given != null) {
      for (JsonElement argument : given) {
        JsonObject object = argument.getAsJsonObject();
        arguments.add(CallArguments.resolve(object, contextId, state.objects().table()));
      }
    }
    return arguments;
  }
}
