package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.ObjectTable;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.RemoteObjects;
import dev.orrery.inspector.session.InspectorSession;

/** What one client has set and holds. */
public final class RuntimeState {
  private static final int DEFAULT_STACK = 200;

  private final InspectorSession session;
  private final Shared shared;
  private final Contexts contexts;
  private final RemoteObjects objects;
  private boolean enabled;
  private int maxStack = DEFAULT_STACK;

  public RuntimeState(InspectorSession session) {
    this.session = session;
    this.shared = session.target().shared(Shared.class, Shared::new);
    this.contexts = new Contexts(session.target().runtime());
    this.objects = new RemoteObjects(new ObjectTable(shared.runtimeId()), shared.scripts());
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

  /** How many calls a stack has at most; none while nobody listens. */
  int maxStack() {
    return enabled ? maxStack : 0;
  }

  void setMaxStack(int maxStack) {
    this.maxStack = maxStack;
  }

  JsonObject show(Object value, int contextId, Presentation presentation) {
    return objects.show(value, contextId, presentation);
  }
}
