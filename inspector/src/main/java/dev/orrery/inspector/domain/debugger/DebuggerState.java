package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Debugging;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.domain.RuntimeDomain;
import dev.orrery.inspector.domain.runtime.RuntimeState;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.InspectorSession;

/** What the subjects of one client's debugger share. */
public final class DebuggerState {
  private final InspectorSession session;
  private final Debugging debugging;
  private boolean enabled;
  private int asyncDepth;

  public DebuggerState(InspectorSession session) {
    this.session = session;
    this.debugging = Debugging.of(session.target());
  }

  public Debugging debugging() {
    return debugging;
  }

  RuntimeState runtime() {
    return session.domain(RuntimeDomain.class).state();
  }

  public InspectorSession session() {
    return session;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public void requireEnabled() {
    if (!enabled) {
      throw CdpError.server("Debugger agent is not enabled");
    }
  }

  /** How many asynchronous parents of a stack the client wants. */
  public int asyncDepth() {
    return asyncDepth;
  }

  void setAsyncDepth(int depth) {
    asyncDepth = Math.max(0, depth);
    debugging.updateAsyncStacks();
  }

  public void send(String event, JsonObject params) {
    session.send("Debugger." + event, params);
  }

  /** Null if there is none, or the debugger is not enabled. */
  Script script(String id) {
    return enabled ? debugging.scripts().byId(id) : null;
  }
}
