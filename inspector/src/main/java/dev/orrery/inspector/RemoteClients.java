package dev.orrery.inspector;

import dev.orrery.inspector.eventloop.EventLoopRoutes;
import dev.orrery.inspector.server.Connections;
import dev.orrery.inspector.server.RemoteClient;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Target;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings what comes by the port to the JS thread. The inspector's own thread. */
final class RemoteClients implements Connections {
  /** What ends an evaluation cannot wait until that is over. */
  private static final String TERMINATION = "\"Runtime.terminateExecution\"";

  private final Target target;
  private final EventLoopRoutes eventLoop;
  private final Runnable joined;
  private final Runnable left;

  /** Changes on the JS thread only. */
  private final Map<RemoteClient, InspectorSession> sessions = new ConcurrentHashMap<>();

  /** {@code joined}, {@code left}: run on the JS thread when the sessions have changed. */
  RemoteClients(Target target, EventLoopRoutes eventLoop, Runnable joined, Runnable left) {
    this.target = target;
    this.eventLoop = eventLoop;
    this.joined = joined;
    this.left = left;
  }

  @Override
  public void opened(RemoteClient client) {
    target
        .thread()
        .run(
            () -> {
              sessions.put(client, target.connect(client));
              joined.run();
            });
  }

  @Override
  public void received(RemoteClient client, String message) {
    if (eventLoop.take(client, message)) {
      client.done(message.length());
      return;
    }
    Runnable task =
        () -> {
          client.done(message.length());
          InspectorSession session = sessions.get(client);
          if (session != null) {
            session.dispatch(message);
          }
        };
    if (message.contains(TERMINATION)) {
      target.thread().runUrgently(task);
    } else {
      target.thread().run(task);
    }
  }

  @Override
  public void closed(RemoteClient client) {
    eventLoop.left(client);
    target
        .thread()
        .run(
            () -> {
              InspectorSession session = sessions.remove(client);
              if (session != null) {
                target.disconnect(session);
                left.run();
              }
            });
  }
}
