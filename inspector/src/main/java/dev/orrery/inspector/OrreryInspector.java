package dev.orrery.inspector;

import com.google.gson.JsonObject;
import dev.orrery.inspector.domain.NodeRuntimeDomain;
import dev.orrery.inspector.domain.network.NetworkDomain;
import dev.orrery.inspector.domain.network.NetworkResources;
import dev.orrery.inspector.eventloop.EventLoopRoutes;
import dev.orrery.inspector.files.ProgramFiles;
import dev.orrery.inspector.server.InspectorServer;
import dev.orrery.inspector.server.ListenException;
import dev.orrery.inspector.server.ServerLimits;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Target;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.Inspector;
import dev.orrery.runtime.inspect.ListenAddress;
import dev.orrery.runtime.inspect.ProgramProfiles;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** One runtime's inspector: its clients, and the port while that is open. */
final class OrreryInspector implements Inspector {
  private static final String HELP = "For help, see: https://nodejs.org/en/docs/inspector\n";

  private final InspectedRuntime runtime;
  private final Target target;
  private final EventLoopRoutes eventLoop;
  private final RemoteClients remotes;
  private final ProgramFiles profiles;
  private volatile InspectorServer server;
  private ListenAddress address;

  OrreryInspector(InspectedRuntime runtime) {
    this.runtime = runtime;
    this.target = new Target(runtime, Domains::of);
    this.profiles = new ProgramFiles(target);
    this.eventLoop = new EventLoopRoutes(runtime);
    this.remotes = new RemoteClients(target, eventLoop, this::remoteJoined, this::remoteLeft);
  }

  @Override
  public boolean open(ListenAddress wanted) {
    try {
      server =
          InspectorServer.open(
              wanted,
              runtime.program(),
              ProtocolDescription.of(target),
              remotes,
              ServerLimits.DEFAULT);
    } catch (ListenException e) {
      runtime.writeError(e.getMessage() + "\n");
      return false;
    }
    address = wanted;
    listen();
    announce("listening");
    return true;
  }

  /** Hears what the program does as long as there may be somebody to tell. */
  private void listen() {
    runtime.setListener(isActive() ? target : null);
    if (!isActive()) {
      target.messages().clear();
    }
  }

  private void announce(String state) {
    if (address.onStderr()) {
      runtime.writeError("Debugger " + state + " on " + server.url() + "\n" + HELP);
    }
  }

  private void remoteJoined() {
    runtime.writeError("Debugger attached.\n");
  }

  private void remoteLeft() {
    target.thread().wake();
    InspectorServer present = server;
    if (present != null && present.isAccepting() && !target.hasRemoteSessions()) {
      announce("ending");
    }
  }

  @Override
  public void close() {
    InspectorServer present = server;
    if (present != null) {
      server = null;
      present.close();
      target.sessions().stream()
          .filter(session -> session.client().isRemote())
          .forEach(target::disconnect);
      listen();
    }
  }

  @Override
  public String url() {
    InspectorServer present = server;
    return present == null ? null : present.url();
  }

  @Override
  public int port() {
    InspectorServer present = server;
    return present == null ? -1 : present.port();
  }

  @Override
  public boolean isActive() {
    return server != null || !target.sessions().isEmpty();
  }

  @Override
  public void emit(String event, String params, ByteBuffer data) {
    JsonObject json = ProtocolJson.parse(params);
    target.forEach(NetworkDomain.class, domain -> domain.emit(event, json, data));
  }

  @Override
  public void putResource(String url, String data) {
    NetworkResources.of(target).put(url, data);
  }

  @Override
  public void waitForDebugger() {
    target.forEach(NodeRuntimeDomain.class, NodeRuntimeDomain::waitingForDebugger);
    target.waitForDebugger();
  }

  @Override
  public void pauseOnStart() {
    target.pauseOnStart();
  }

  @Override
  public Connection connect(Consumer<String> toClient) {
    LocalClient client = new LocalClient(toClient, target.thread());
    InspectorSession session = target.connect(client);
    listen();
    return new Connection() {
      @Override
      public void dispatch(String message) {
        if (!eventLoop.take(client, message)) {
          session.dispatch(message);
        }
      }

      @Override
      public void disconnect() {
        client.close();
        eventLoop.left(client);
        target.disconnect(session);
        listen();
      }
    };
  }

  @Override
  public ProgramProfiles profiles() {
    return profiles;
  }

  @Override
  public void programEnds() {
    InspectorServer present = server;
    if (present == null) {
      return;
    }
    present.stopAccepting();
    if (target.hasRemoteSessions()) {
      runtime.writeError("Waiting for the debugger to disconnect...\n");
      target.forEach(NodeRuntimeDomain.class, NodeRuntimeDomain::waitingForDisconnect);
      target.thread().runWhile(() -> target.hasRemoteSessions() && isContextWanted());
      target.programEnded();
      target.thread().runWhile(target::hasRemoteSessions);
    }
    close();
  }

  private boolean isContextWanted() {
    boolean[] wanted = {false};
    target.forEach(NodeRuntimeDomain.class, domain -> wanted[0] |= domain.wantsDisconnect());
    return wanted[0];
  }

  @Override
  public void dispose() {
    close();
    eventLoop.close();
  }

  @Override
  public Runnable alsoWhileWaiting(Runnable task) {
    return target.thread().alsoWhileWaiting(task);
  }

  @Override
  public void release() {
    target.thread().release();
  }
}
