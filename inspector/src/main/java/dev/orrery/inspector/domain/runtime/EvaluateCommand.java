package dev.orrery.inspector.domain.runtime;

import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.inspect.InspectedContext;

/** {@code Runtime.evaluate}. */
public final class EvaluateCommand {
  private final RuntimeState state;
  private final Results results;

  public EvaluateCommand(RuntimeState state) {
    this.state = state;
    this.results = new Results(state);
  }

  public void register(Commands commands) {
    commands.onLate("Runtime.evaluate", this::evaluate);
  }

  private void evaluate(Params params, Reply reply) {
    String expression = params.string("expression");
    InspectedContext context = state.contexts().of(params, "contextId");
    Presentation presentation = Presentations.of(params, params.string("objectGroup", ""));
    Evaluator evaluator = new Evaluator(context.realm());
    Double timeout = params.optionalNumber("timeout");
    Completion completion =
        timeout == null
            ? evaluator.evaluate(expression, "")
            : state.shared().timeLimit().within(timeout, () -> evaluator.evaluate(expression, ""));
    boolean awaits = params.bool("awaitPromise", false);
    results.answer(completion, new Results.Wish(context.id(), presentation, awaits), reply);
  }
}
