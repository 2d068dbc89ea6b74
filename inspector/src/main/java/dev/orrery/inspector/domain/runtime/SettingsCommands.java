package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.ObjectTable.Bound;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.engine.mirror.Reachable;

/** What a client sets, and questions about the runtime as a whole. */
public final class SettingsCommands {
  private static final String CONSOLE_GROUP = "console";

  private final RuntimeState state;

  public SettingsCommands(RuntimeState state) {
    this.state = state;
  }

  public void register(Commands commands) {
    commands
        .run("Runtime.setAsyncCallStackDepth", p -> state.setAsyncDepth(p.integer("maxDepth")))
        .run("Runtime.setCustomObjectFormatterEnabled", this::setFormatter)
        .run("Runtime.setMaxCallStackSizeToCapture", this::setMaxStack)
        .run("Runtime.discardConsoleEntries", _ -> discard())
        .run("Runtime.terminateExecution", _ -> state.shared().terminate())
        .on("Runtime.getIsolateId", _ -> isolateId())
        .on("Runtime.getHeapUsage", _ -> heapUsage())
        .on("Runtime.queryObjects", this::queryObjects);
  }

  /** Custom formatters are functions of the program: values are never shown by them. */
  private void setFormatter(Params params) {
    boolean enabled = params.bool("enabled");
    state.requireEnabled();
    if (enabled) {
      throw CdpError.server("Custom object formatters are not supported");
    }
  }

  private void setMaxStack(Params params) {
    int size = params.integer("size");
    if (size < 0) {
      throw CdpError.server("maxCallStackSizeToCapture should be non-negative");
    }
    state.requireEnabled();
    state.setMaxStack(size);
  }

  private void discard() {
    state.session().target().messages().clear();
    state.objects().table().releaseGroup(CONSOLE_GROUP);
  }

  private JsonObject isolateId() {
    JsonObject result = new JsonObject();
    result.addProperty("id", Long.toHexString(state.shared().runtimeId()));
    return result;
  }

  /** The JVM has one heap for the program and all else. */
  private static JsonObject heapUsage() {
    Runtime jvm = Runtime.getRuntime();
    JsonObject result = new JsonObject();
    result.addProperty("usedSize", jvm.totalMemory() - jvm.freeMemory());
    result.addProperty("totalSize", jvm.totalMemory());
    result.addProperty("embedderHeapUsedSize", 0);
    result.addProperty("backingStorageSize", 0);
    return result;
  }

  private JsonObject queryObjects(Params params) {
    Bound bound = state.objects().table().find(params.string("prototypeObjectId"));
    if (!Evaluator.isObject(bound.value())) {
      throw CdpError.server("Prototype should be instance of Object");
    }
    Object realm = state.contexts().byId(bound.contextId()).realm();
    Object found = Reachable.withPrototype(realm, bound.value());
    String group = params.string("objectGroup", bound.group());
    JsonObject result = new JsonObject();
    result.add("objects", state.show(found, bound.contextId(), Presentation.byId(group)));
    return result;
  }
}
