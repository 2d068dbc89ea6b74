package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.inspect.InspectedContext;

/** Contexts and evaluation. */
public final class RuntimeDomain implements Domain {
  private final InspectorSession session;
  private boolean enabled;

  public RuntimeDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Runtime.enable", _ -> enable())
        .run("Runtime.disable", _ -> enabled = false)
        .run("Runtime.runIfWaitingForDebugger", _ -> session.target().runIfWaitingForDebugger())
        .on("Runtime.evaluate", this::evaluate);
  }

  private void enable() {
    if (!enabled) {
      enabled = true;
      session.target().runtime().contexts().forEach(this::contextCreated);
    }
  }

  @Override
  public void contextCreated(InspectedContext context) {
    if (!enabled) {
      return;
    }
    JsonObject auxData = new JsonObject();
    auxData.addProperty("isDefault", context.isDefault());
    JsonObject description = new JsonObject();
    description.addProperty("id", context.id());
    description.addProperty("origin", context.origin());
    description.addProperty("name", context.name());
    description.addProperty("uniqueId", context.uniqueId());
    description.add("auxData", auxData);
    JsonObject params = new JsonObject();
    params.add("context", description);
    session.send("Runtime.executionContextCreated", params);
  }

  @Override
  public void contextDestroyed(InspectedContext context) {
    if (enabled) {
      JsonObject params = new JsonObject();
      params.addProperty("executionContextId", context.id());
      params.addProperty("executionContextUniqueId", context.uniqueId());
      session.send("Runtime.executionContextDestroyed", params);
    }
  }

  private JsonObject evaluate(Params params) {
    Object value = session.target().runtime().evaluate(params.string("expression"), "");
    if (!(value instanceof Number number)) {
      throw CdpError.server("Only numbers can be shown");
    }
    JsonObject object = new JsonObject();
    object.addProperty("type", "number");
    object.addProperty("value", number);
    object.addProperty("description", number.toString());
    JsonObject result = new JsonObject();
    result.add("result", object);
    return result;
  }
}
