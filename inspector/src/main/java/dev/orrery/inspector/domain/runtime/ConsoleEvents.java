package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.Presentation.Mode;
import dev.orrery.inspector.session.ProgramMessage;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;
import java.util.Set;

/** Tells the client what the program says. */
public final class ConsoleEvents {
  private static final String GROUP = "console";
  private static final Presentation PREVIEW = new Presentation(GROUP, Mode.PREVIEW);

  /** V8 sends whole stacks with these messages only. */
  private static final Set<String> WHOLE = Set.of("assert", "error", "trace", "warning");

  private final RuntimeState state;

  public ConsoleEvents(RuntimeState state) {
    this.state = state;
  }

  /** Sends what was said before the client listened; without previews, as V8. */
  public void replay() {
    state.session().target().messages().kept().forEach(message -> send(message, Mode.ID));
  }

  /** Sends what is said now. */
  public void said(ProgramMessage message) {
    send(message, Mode.PREVIEW);
  }

  private void send(ProgramMessage message, Mode mode) {
    switch (message) {
      case ProgramMessage.Console console -> console(console, mode);
      case ProgramMessage.Exception exception -> exception(exception);
    }
  }

  private void console(ProgramMessage.Console message, Mode mode) {
    int contextId = message.context().id();
    JsonObject params = new JsonObject();
    params.addProperty("type", message.type());
    JsonArray args = new JsonArray();
    for (Object arg : message.args()) {
      args.add(state.show(arg, contextId, new Presentation(GROUP, mode)));
    }
    if (message.type().equals("table") && mode == Mode.PREVIEW) {
      args = new JsonArray();
      args.add(state.objects().showTable(message.args(), contextId, GROUP));
    }
    params.add("args", args);
    params.addProperty("executionContextId", contextId);
    params.addProperty("timestamp", message.time());
    if (!message.stack().isEmpty()) {
      params.add("stackTrace", stack(message, WHOLE.contains(message.type())));
    }
    state.session().send("Runtime.consoleAPICalled", params);
  }

  private void exception(ProgramMessage.Exception message) {
    JsonObject details = new JsonObject();
    details.addProperty("exceptionId", message.id());
    details.addProperty("text", "Uncaught");
    List<InspectedFrame> stack = message.stack();
    InspectedFrame place =
        message.place() != null || stack.isEmpty() ? message.place() : stack.getFirst();
    details.addProperty("lineNumber", place == null ? 0 : place.line());
    // Node gives V8 a column from 0 where it expects one from 1.
    details.addProperty("columnNumber", place == null ? 0 : Math.max(0, place.column() - 1));
    if (place != null && !ScriptIds.url(place.script()).isEmpty()) {
      // Here it is the name the script was compiled with: for CommonJS modules a path.
      details.addProperty("url", place.script().getName());
    }
    if (!stack.isEmpty()) {
      details.add("stackTrace", stack(message, true));
    }
    int contextId = message.context().id();
    details.add("exception", state.show(message.value(), contextId, PREVIEW));
    details.addProperty("executionContextId", contextId);
    JsonObject params = new JsonObject();
    params.addProperty("timestamp", message.time());
    params.add("exceptionDetails", details);
    state.session().send("Runtime.exceptionThrown", params);
  }

  /** {@code whole}: with what scheduled the calls, else with an id of that. */
  private JsonObject stack(ProgramMessage message, boolean whole) {
    List<InspectedFrame> frames = message.stack().stream().limit(state.maxStack()).toList();
    JsonObject trace = StackJson.trace(frames, state.scripts());
    if (message.parent() != null) {
      JsonObject parent = whole ? message.parent().trace() : message.parent().id();
      if (parent != null) {
        trace.add(whole ? "parent" : "parentId", parent);
      }
    }
    return trace;
  }
}
