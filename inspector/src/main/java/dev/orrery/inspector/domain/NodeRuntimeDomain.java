package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;

/** Tells a client that the program waits for it, at its start or at its end. */
public final class NodeRuntimeDomain implements Domain {
  private final InspectorSession session;
  private boolean enabled;
  private boolean wantsDisconnect;

  public NodeRuntimeDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("NodeRuntime.enable", _ -> enable())
        .run("NodeRuntime.disable", _ -> enabled = false)
        .run(
            "NodeRuntime.notifyWhenWaitingForDisconnect",
            params -> wantsDisconnect = params.bool("enabled"));
  }

  private void enable() {
    enabled = true;
    if (session.target().isWaitingForDebugger()) {
      waitingForDebugger();
    }
  }

  /** The program waits for a client that lets it run. */
  public void waitingForDebugger() {
    if (enabled) {
      session.send("NodeRuntime.waitingForDebugger", new JsonObject());
    }
  }

  /** The program has ended and waits for the client to leave. */
  public void waitingForDisconnect() {
    if (wantsDisconnect) {
      session.send("NodeRuntime.waitingForDisconnect", new JsonObject());
    }
  }

  /** Whether the client wants to look at the context of an ended program before it leaves. */
  public boolean wantsDisconnect() {
    return wantsDisconnect;
  }
}
