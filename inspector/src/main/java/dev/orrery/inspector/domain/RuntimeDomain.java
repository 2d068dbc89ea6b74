package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.domain.runtime.BindingCommands;
import dev.orrery.inspector.domain.runtime.CallCommand;
import dev.orrery.inspector.domain.runtime.ConsoleEvents;
import dev.orrery.inspector.domain.runtime.EvaluateCommand;
import dev.orrery.inspector.domain.runtime.ObjectCommands;
import dev.orrery.inspector.domain.runtime.RuntimeState;
import dev.orrery.inspector.domain.runtime.ScriptCommands;
import dev.orrery.inspector.domain.runtime.SettingsCommands;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.ProgramMessage;
import dev.orrery.runtime.inspect.InspectedContext;

/** Contexts and evaluation. */
public final class RuntimeDomain implements Domain {
  private final InspectorSession session;
  private final RuntimeState state;
  private final BindingCommands bindings;
  private final ConsoleEvents console;

  public RuntimeDomain(InspectorSession session) {
    this.session = session;
    this.state = new RuntimeState(session);
    this.bindings = new BindingCommands(state);
    this.console = new ConsoleEvents(state);
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Runtime.enable", _ -> enable())
        .run("Runtime.disable", _ -> disable())
        .run("Runtime.runIfWaitingForDebugger", _ -> session.target().runIfWaitingForDebugger());
    new EvaluateCommand(state).register(commands);
    new CallCommand(state).register(commands);
    new ObjectCommands(state).register(commands);
    new ScriptCommands(state).register(commands);
    new SettingsCommands(state).register(commands);
    bindings.register(commands);
  }

  private void enable() {
    if (!state.isEnabled()) {
      state.setEnabled(true);
      session.target().contexts().forEach(this::contextCreated);
      console.replay();
    }
  }

  private void disable() {
    if (state.isEnabled()) {
      state.setAsyncDepth(0);
    }
    state.setEnabled(false);
    bindings.clear();
  }

  /** What other domains show values with: one client has one set of ids. */
  public RuntimeState state() {
    return state;
  }

  @Override
  public boolean wantsStacks() {
    return state.isEnabled();
  }

  @Override
  public void said(ProgramMessage message) {
    if (state.isEnabled()) {
      console.said(message);
    }
  }

  @Override
  public void close() {
    disable();
    bindings.close();
    state.objects().table().clear();
  }

  @Override
  public void contextCreated(InspectedContext context) {
    bindings.contextCreated(context);
    if (!state.isEnabled()) {
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
    state.objects().table().releaseContext(context.id());
    if (state.isEnabled()) {
      JsonObject params = new JsonObject();
      params.addProperty("executionContextId", context.id());
      params.addProperty("executionContextUniqueId", context.uniqueId());
      session.send("Runtime.executionContextDestroyed", params);
    }
  }
}
