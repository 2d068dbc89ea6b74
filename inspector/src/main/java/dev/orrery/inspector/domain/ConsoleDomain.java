package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.ProgramMessage;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.stream.Collectors;

/** What the program prints to the console, as text: the older form of Runtime's events. */
public final class ConsoleDomain implements Domain {
  private final InspectorSession session;
  private boolean enabled;

  public ConsoleDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Console.enable", _ -> enable())
        .run("Console.disable", _ -> enabled = false)
        .run("Console.clearMessages", _ -> {});
  }

  private void enable() {
    if (!enabled) {
      enabled = true;
      session.target().messages().kept().forEach(this::said);
    }
  }

  @Override
  public void said(ProgramMessage message) {
    if (!enabled || !(message instanceof ProgramMessage.Console call)) {
      return;
    }
    JsonObject shown = new JsonObject();
    shown.addProperty("source", "console-api");
    shown.addProperty("level", level(call.type()));
    shown.addProperty(
        "text", call.args().stream().map(ConsoleText::of).collect(Collectors.joining(" ")));
    if (!call.stack().isEmpty()) {
      InspectedFrame frame = call.stack().getFirst();
      String url = ScriptIds.url(frame.script());
      if (!url.isEmpty()) {
        shown.addProperty("url", url);
      }
      shown.addProperty("line", frame.line() + 1);
      shown.addProperty("column", frame.column() + 1);
    }
    JsonObject params = new JsonObject();
    params.add("message", shown);
    session.send("Console.messageAdded", params);
  }

  private static String level(String type) {
    return switch (type) {
      case "debug", "count", "timeEnd" -> "debug";
      case "error", "assert" -> "error";
      case "warning", "info" -> type;
      default -> "log";
    };
  }
}
