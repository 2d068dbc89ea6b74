package dev.orrery.inspector.domain;

import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;

/** Workers for clients that talk to them through the main thread. There are none to attach to. */
public final class NodeWorkerDomain implements Domain {
  @Override
  public void register(Commands commands) {
    commands
        .run("NodeWorker.enable", params -> params.bool("waitForDebuggerOnStart"))
        .run("NodeWorker.disable", _ -> {})
        .run("NodeWorker.detach", params -> params.string("sessionId"))
        .run(
            "NodeWorker.sendMessageToWorker",
            params -> {
              // Node ignores messages to workers that are gone, too.
              params.string("message");
              params.string("sessionId");
            });
  }
}
