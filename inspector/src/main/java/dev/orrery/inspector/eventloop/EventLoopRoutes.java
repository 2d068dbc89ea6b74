package dev.orrery.inspector.eventloop;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.orrery.inspector.session.Client;
import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.cdp.ServerConnection;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.observe.serve.EventLoopService;
import dev.orrery.runtime.observe.serve.EventLoopSession;
import dev.orrery.runtime.observe.serve.EventSender;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the EventLoop domain's commands out of what clients send. Nothing runs before the first. */
public final class EventLoopRoutes implements AutoCloseable {
  private static final String DOMAIN = "EventLoop.";
  private static final String QUOTED = "\"" + DOMAIN;

  private final InspectedRuntime runtime;
  private final Map<Client, Route> routes = new ConcurrentHashMap<>();
  private EventLoopService service;

  public EventLoopRoutes(InspectedRuntime runtime) {
    this.runtime = runtime;
  }

  /** Sees to a message if it is one of the domain's; returns whether it is. */
  public boolean take(Client client, String message) {
    if (!message.contains(QUOTED) || !isOfDomain(message)) {
      return false;
    }
    routes.computeIfAbsent(client, this::open).messages().accept(message);
    return true;
  }

  private static boolean isOfDomain(String message) {
    try {
      JsonObject request = ProtocolJson.parse(message);
      return request.get("method") instanceof JsonPrimitive method
          && method.getAsString().startsWith(DOMAIN);
    } catch (JsonParseException | StackOverflowError _) {
      return false;
    }
  }

  /** A client has gone. */
  public void left(Client client) {
    Route route = routes.remove(client);
    if (route != null) {
      route.session().close();
    }
  }

  private record Route(ClientTransport messages, EventLoopSession session) {}

  private Route open(Client client) {
    Dispatcher dispatcher = new Dispatcher();
    CompletableFuture<ServerConnection> connection = new CompletableFuture<>();
    EventSender events =
        new EventSender() {
          @Override
          public <P> void send(Event<P> event, P parameters) {
            connection.join().send(event, parameters);
          }

          @Override
          public boolean isBehind() {
            return client.isBehind();
          }
        };
    EventLoopSession session = service().open(dispatcher, events);
    ClientTransport transport = new ClientTransport(client);
    connection.complete(new ServerConnection(transport, dispatcher, () -> {}));
    return new Route(transport, session);
  }

  private synchronized EventLoopService service() {
    if (service == null) {
      service = new EventLoopService(runtime.observation(), runtime::gate);
    }
    return service;
  }

  @Override
  public synchronized void close() {
    if (service != null) {
      service.close();
    }
  }
}
