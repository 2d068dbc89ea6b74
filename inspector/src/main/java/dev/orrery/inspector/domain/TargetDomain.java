package dev.orrery.inspector.domain;

import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;

/** Workers as targets of their own, if the program was started for it. There are none. */
public final class TargetDomain implements Domain {
  private static final String OPTION = "--experimental-worker-inspection";

  private final boolean enabled;

  public TargetDomain(InspectorSession session) {
    this.enabled = session.target().runtime().hasOption(OPTION);
  }

  @Override
  public void register(Commands commands) {
    if (enabled) {
      commands.run(
          "Target.setAutoAttach",
          params -> {
            params.bool("autoAttach");
            params.bool("waitForDebuggerOnStart");
          });
    }
  }
}
