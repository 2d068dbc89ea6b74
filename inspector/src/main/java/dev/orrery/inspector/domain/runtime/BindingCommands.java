package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.engine.evaluation.NativeBindings;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Functions of the program that reach the client. They stay when the client removes them. */
public final class BindingCommands {
  private static final int INVALID_PARAMS = -32602;

  private final RuntimeState state;
  private final Set<String> everywhere = new HashSet<>();
  private final Set<String> active = new HashSet<>();

  public BindingCommands(RuntimeState state) {
    this.state = state;
    state.shared().bindings().add(this);
  }

  public void register(Commands commands) {
    commands
        .run("Runtime.addBinding", this::add)
        .run("Runtime.removeBinding", params -> remove(params.string("name")));
  }

  private void add(Params params) {
    String name = params.string("name");
    Integer contextId = params.optionalInteger("executionContextId");
    String contextName = params.optionalString("executionContextName");
    if (contextId != null && contextName != null) {
      throw new CdpError(
          INVALID_PARAMS,
          "executionContextName is mutually exclusive with executionContextId",
          null);
    }
    if (contextId != null) {
      addTo(contextOf(contextId), name);
      return;
    }
    active.add(name);
    if (contextName == null) {
      everywhere.add(name);
    }
    for (InspectedContext context : state.session().target().contexts()) {
      if (contextName == null || contextName.equals(context.name())) {
        addTo(context, name);
      }
    }
  }

  private InspectedContext contextOf(int id) {
    Optional<InspectedContext> found =
        state.session().target().contexts().stream()
            .filter(context -> context.id() == id)
            .findFirst();
    return found.orElseThrow(
        () ->
            new CdpError(
                INVALID_PARAMS,
                "Cannot find execution context with given executionContextId",
                null));
  }

  private void addTo(InspectedContext context, String name) {
    active.add(name);
    Shared shared = state.shared();
    NativeBindings.add(
        context.realm(),
        name,
        payload -> shared.bindings().forEach(client -> client.called(context, name, payload)));
  }

  private void remove(String name) {
    active.remove(name);
    everywhere.remove(name);
  }

  public void clear() {
    active.clear();
    everywhere.clear();
  }

  /** The client has gone. */
  public void close() {
    state.shared().bindings().remove(this);
  }

  /** A new context gets the functions that all contexts have. */
  public void contextCreated(InspectedContext context) {
    everywhere.forEach(name -> addTo(context, name));
  }

  /** The program called a function; the client hears of it if it has added one of that name. */
  private void called(InspectedContext context, String name, String payload) {
    if (!active.contains(name)) {
      return;
    }
    JsonObject params = new JsonObject();
    params.addProperty("name", name);
    params.addProperty("payload", payload);
    params.addProperty("executionContextId", context.id());
    state.session().send("Runtime.bindingCalled", params);
  }
}
