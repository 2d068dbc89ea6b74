package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Compilation;
import dev.orrery.runtime.engine.evaluation.CompiledCode;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.HashMap;
import java.util.Map;

/** Scripts that are compiled now and run later. */
public final class ScriptCommands {
  private final RuntimeState state;
  private final Results results;
  private final Map<String, CompiledCode> kept = new HashMap<>();

  public ScriptCommands(RuntimeState state) {
    this.state = state;
    this.results = new Results(state);
  }

  public void register(Commands commands) {
    commands
        .on("Runtime.compileScript", this::compile)
        .onLate("Runtime.runScript", this::run)
        .on("Runtime.globalLexicalScopeNames", this::lexicalNames);
  }

  private JsonObject compile(Params params) {
    String expression = params.string("expression");
    boolean persist = params.bool("persistScript");
    String url = params.string("sourceURL");
    state.requireEnabled();
    InspectedContext context = context(params);
    Compilation compilation = new Evaluator(context.realm()).compile(expression, url);
    JsonObject result = new JsonObject();
    if (compilation.failure() != null) {
      result.add(
          "exceptionDetails", results.exceptions().of(compilation.failure(), context.id(), ""));
    } else if (persist) {
      String id = state.scripts().of(compilation.code().source());
      kept.put(id, compilation.code());
      result.addProperty("scriptId", id);
    }
    return result;
  }

  /** A kept script runs once, as in V8. */
  private void run(Params params, Reply reply) {
    String id = params.string("scriptId");
    state.requireEnabled();
    CompiledCode code = kept.remove(id);
    if (code == null) {
      throw CdpError.server("No script with given id");
    }
    InspectedContext context = context(params);
    Results.Wish wish =
        new Results.Wish(
            context.id(),
            Presentations.of(params, params.string("objectGroup", "")),
            params.bool("awaitPromise", false));
    Evaluator evaluator = new Evaluator(context.realm());
    results.answer(state.withCommandLine(params, context, () -> evaluator.run(code)), wish, reply);
  }

  private JsonObject lexicalNames(Params params) {
    JsonArray names = new JsonArray();
    new Evaluator(context(params).realm()).lexicalNames().forEach(names::add);
    JsonObject result = new JsonObject();
    result.add("names", names);
    return result;
  }

  private InspectedContext context(Params params) {
    return state.contexts().of(params, "executionContextId");
  }
}
