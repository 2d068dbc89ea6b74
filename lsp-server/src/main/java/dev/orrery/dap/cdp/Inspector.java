package dev.orrery.dap.cdp;

import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.Client;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A connection to an inspector whose answers and events come on the session's thread, in order. */
public final class Inspector implements AutoCloseable {
  private final Client client;
  private final SessionThread thread;

  /** Takes the transport over but does not start it. */
  public Inspector(Transport transport, SessionThread thread, Consumer<Exception> problems) {
    this.client = new Client(transport, problems);
    this.thread = thread;
  }

  /** Begins to receive; after listeners have been added. */
  public void start() {
    client.start();
  }

  /** Sends a command with parameters given as names and values by turns. */
  public CompletableFuture<JsonObject> call(String method, Object... namesAndValues) {
    return call(Command.untyped(method), Json.of(namesAndValues));
  }

  /** Sends a command of a domain that has types. */
  public <P, R> CompletableFuture<R> call(Command<P, R> command, P parameters) {
    return client.call(command, parameters).whenCompleteAsync((_, _) -> {}, thread);
  }

  /** Has the inspector forget the objects of a group, which live until then. */
  public void release(String group) {
    call("Runtime.releaseObjectGroup", "objectGroup", group);
  }

  /** Adds a listener. */
  public void on(String method, Consumer<JsonObject> listener) {
    on(Event.untyped(method), listener);
  }

  /** Adds a listener for an event of a domain that has types. */
  public <P> void on(Event<P> event, Consumer<P> listener) {
    client.on(
        event,
        parameters -> {
          try {
            thread.bring(() -> listener.accept(parameters));
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Completes when the connection is over, after the last event. */
  public CompletableFuture<Void> closed() {
    return client.closed().whenCompleteAsync((_, _) -> {}, thread);
  }

  @Override
  public void close() {
    client.close();
  }
}
