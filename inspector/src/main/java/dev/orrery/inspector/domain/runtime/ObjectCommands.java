package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.ObjectTable;
import dev.orrery.inspector.object.ObjectTable.Bound;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.Presentation.Mode;
import dev.orrery.inspector.object.PropertyLists;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Reply;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.engine.evaluation.Failure;
import dev.orrery.runtime.engine.evaluation.Failures;
import dev.orrery.runtime.engine.evaluation.Promises;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;

/** Commands about objects the client holds. */
public final class ObjectCommands {
  private final RuntimeState state;
  private final Results results;

  public ObjectCommands(RuntimeState state) {
    this.state = state;
    this.results = new Results(state);
  }

  public void register(Commands commands) {
    ObjectTable table = state.objects().table();
    commands
        .on("Runtime.getProperties", this::getProperties)
        .run("Runtime.releaseObject", params -> table.release(params.string("objectId")))
        .run(
            "Runtime.releaseObjectGroup",
            params -> table.releaseGroup(params.string("objectGroup")))
        .onLate("Runtime.awaitPromise", this::awaitPromise)
        .on("Runtime.getExceptionDetails", this::exceptionDetails);
  }

  private Bound find(Params params, String name) {
    return state.objects().table().find(params.string(name));
  }

  private JsonObject getProperties(Params params) {
    Bound bound = find(params, "objectId");
    if (!Evaluator.isObject(bound.value())) {
      throw CdpError.server("Value with given id is not an object");
    }
    boolean preview = params.bool("generatePreview", false);
    Presentation presentation = new Presentation(bound.group(), preview ? Mode.PREVIEW : Mode.ID);
    Mirrors.Selection selection =
        new Mirrors.Selection(
            params.bool("ownProperties", false),
            params.bool("accessorPropertiesOnly", false),
            params.bool("nonIndexedPropertiesOnly", false));
    return new PropertyLists(state.objects(), bound.contextId(), presentation)
        .of(bound.value(), selection);
  }

  private void awaitPromise(Params params, Reply reply) {
    Bound bound = find(params, "promiseObjectId");
    if (!Promises.isPromise(bound.value())) {
      throw CdpError.server("Could not find promise with given id");
    }
    Results.Wish wish =
        new Results.Wish(bound.contextId(), Presentations.of(params, bound.group()), true);
    results.awaitPromise(bound.value(), wish, reply);
  }

  private JsonObject exceptionDetails(Params params) {
    Bound bound = find(params, "errorObjectId");
    Failure failure = Failures.ofErrorObject(bound.value());
    if (failure == null) {
      throw CdpError.server("errorObjectId is not a JS error object");
    }
    Mirror mirror = Mirrors.of(bound.value());
    JsonObject result = new JsonObject();
    result.add(
        "exceptionDetails",
        results
            .exceptions()
            .details(
                headOf(mirror.description()),
                failure.place(),
                failure.frames(),
                bound.value(),
                bound.contextId(),
                bound.group()));
    return result;
  }

  /** Without the stack. */
  private static String headOf(String description) {
    int end = description.indexOf("\n    at ");
    return end < 0 ? description : description.substring(0, end);
  }
}
