package dev.orrery.inspector.domain.runtime;

import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.function.Supplier;

/** {@code Runtime.evaluate}. */
public final class EvaluateCommand {
  private static final String CONSOLE = "console";

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
    boolean[] waits = {false};
    Supplier<Completion> evaluation;
    if (params.bool("throwOnSideEffect", false)) {
      state.shared().prepareOnce(() -> evaluator.evaluatePurely("[0].length > 0"));
      evaluation = () -> evaluator.evaluatePurely(expression);
    } else if (params.bool("replMode", false)) {
      evaluation = () -> evaluator.evaluateRepl(expression, () -> waits[0] = true);
    } else {
      evaluation = () -> evaluator.evaluate(expression, "");
    }
    Supplier<Completion> quiet =
        params.bool("disableBreaks", false) || params.bool("silent", false)
            ? () -> state.undisturbed(evaluation)
            : () -> state.answering(evaluation);
    Supplier<Completion> limited = () -> state.withCommandLine(params, context, quiet);
    Completion completion =
        timeout == null ? limited.get() : state.shared().timeLimit().within(timeout, limited);
    boolean awaits = params.bool("awaitPromise", false);
    Results.Wish wish = new Results.Wish(context.id(), presentation, awaits);
    if (waits[0] && !completion.isFailure()) {
      results.awaitScript(completion.value(), wish, reply, this::keepResult);
      return;
    }
    if (!completion.isFailure()) {
      keepResult(completion.value(), wish);
    }
    results.answer(completion, wish, reply);
  }

  /** Consoles show the last result as {@code $_}. */
  private void keepResult(Object value, Results.Wish wish) {
    if (CONSOLE.equals(wish.presentation().group())) {
      state.setLastResult(value);
    }
  }
}
