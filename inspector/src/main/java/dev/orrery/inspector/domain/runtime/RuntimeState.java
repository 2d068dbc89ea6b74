package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Debugging;
import dev.orrery.inspector.object.ObjectTable;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.RemoteObjects;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.runtime.engine.evaluation.CommandLine;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.engine.mirror.Values;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.function.Supplier;

/** What one client has set and holds. */
public final class RuntimeState {
  private static final int DEFAULT_STACK = 200;

  private final InspectorSession session;
  private final Shared shared;
  private final Contexts contexts;
  private final RemoteObjects objects;
  private boolean enabled;
  private int maxStack = DEFAULT_STACK;
  private Object lastResult = Values.undefined();

  public RuntimeState(InspectorSession session) {
    this.session = session;
    this.shared = session.target().shared(Shared.class, Shared::new);
    this.contexts = new Contexts(session.target());
    this.objects =
        new RemoteObjects(new ObjectTable(shared.runtimeId()), session.target().scripts());
  }

  InspectorSession session() {
    return session;
  }

  Shared shared() {
    return shared;
  }

  public Contexts contexts() {
    return contexts;
  }

  public RemoteObjects objects() {
    return objects;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  void requireEnabled() {
    if (!enabled) {
      throw CdpError.server("Runtime agent is not enabled");
    }
  }

  /** How many asynchronous parents of a stack the client wants. */
  public void setAsyncDepth(int depth) {
    Debugging.of(session.target()).asyncStacks().want(session, depth);
  }

  /** What {@code $_} is from now on. */
  void setLastResult(Object value) {
    lastResult = value;
  }

  /** Runs something that must not stop the program, whatever breakpoints there are. */
  <T> T answering(Supplier<T> body) {
    return Debugging.of(session.target()).answering(body);
  }

  /** As {@link #answering}; the debugger does not stop there. */
  <T> T undisturbed(Supplier<T> body) {
    return Debugging.of(session.target()).undisturbed(body);
  }

  /** Runs something, with the command line's helpers if the client wants them. */
  public <T> T withCommandLine(Params params, InspectedContext context, Supplier<T> body) {
    if (!params.bool("includeCommandLineAPI", false)) {
      return body.get();
    }
    CommandLine.Client client =
        new CommandLine.Client() {
          @Override
          public Object lastResult() {
            return lastResult;
          }

          @Override
          public void inspect(Object value, CommandLine.Request request) {
            inspectRequested(value, request, context);
          }
        };
    Object require = session.target().runtime().commandLineRequire();
    Object global = new Evaluator(context.realm()).global();
    return new CommandLine(client, require).during(global, body);
  }

  private void inspectRequested(
      Object value, CommandLine.Request request, InspectedContext context) {
    if (!enabled) {
      return;
    }
    JsonObject hints = new JsonObject();
    switch (request) {
      case COPY -> hints.addProperty("copyToClipboard", true);
      case QUERY_OBJECTS -> hints.addProperty("queryObjects", true);
      case SHOW -> {}
    }
    JsonObject params = new JsonObject();
    params.add("object", show(value, context.id(), Presentation.byId("")));
    params.add("hints", hints);
    params.addProperty("executionContextId", context.id());
    session.send("Runtime.inspectRequested", params);
  }

  /** How many calls a stack has at most; none while nobody listens. */
  int maxStack() {
    return enabled ? maxStack : 0;
  }

  void setMaxStack(int maxStack) {
    this.maxStack = maxStack;
  }

  ScriptIds scripts() {
    return session.target().scripts();
  }

  JsonObject show(Object value, int contextId, Presentation presentation) {
    return objects.show(value, contextId, presentation);
  }
}
