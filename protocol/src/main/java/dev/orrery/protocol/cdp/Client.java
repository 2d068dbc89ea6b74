package dev.orrery.protocol.cdp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The client's side. Any thread may call any method; futures complete and listeners run where the
 * transport delivers, in the order of the messages.
 */
public final class Client implements AutoCloseable {
  private record Pending<R>(Command<?, R> command, CompletableFuture<R> answer) {
    void complete(JsonObject result) {
      answer.complete(ProtocolJson.fromJson(result, command.result()));
    }
  }

  private record Listener<P>(Event<P> event, Consumer<P> consumer) {
    void accept(JsonObject parameters) {
      consumer.accept(ProtocolJson.fromJson(parameters, event.parameters()));
    }
  }

  private final Transport transport;
  private final Consumer<Exception> problems;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, Pending<?>> pending = new ConcurrentHashMap<>();
  private final Map<String, List<Listener<?>>> listeners = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  /**
   * Takes the transport over but does not start it, so that listeners can be added before.
   *
   * @param problems gets messages that make no sense and what listeners throw
   */
  public Client(Transport transport, Consumer<Exception> problems) {
    this.transport = transport;
    this.problems = problems;
  }

  /** Begins to receive. To be called once. */
  public void start() {
    transport.start(this::receive, this::connectionClosed);
  }

  /** Adds a listener for an event. */
  public <P> void on(Event<P> event, Consumer<P> listener) {
    listeners
        .computeIfAbsent(event.method(), ignored -> new CopyOnWriteArrayList<>())
        .add(new Listener<>(event, listener));
  }

  /**
   * Sends a command. The answer fails with {@link ProtocolException} if the server refuses it, or
   * once the connection is closed.
   */
  public <P, R> CompletableFuture<R> call(Command<P, R> command, P parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<R> answer = new CompletableFuture<>();
    pending.put(id, new Pending<>(command, answer));
    transport.send(Messages.request(id, command.method(), ProtocolJson.toJson(parameters)));
    if (closed.isDone()) {
      failPending();
    }
    return answer;
  }

  /** Sends a command without parameters. */
  public <R> CompletableFuture<R> call(Command<Empty, R> command) {
    return call(command, new Empty());
  }

  /** Completes when the connection is over. */
  public CompletableFuture<Void> closed() {
    return closed.copy();
  }

  @Override
  public void close() {
    transport.close();
  }

  private void receive(String text) {
    try {
      JsonObject message = ProtocolJson.parse(text);
      JsonPrimitive id = Messages.id(message);
      if (id != null) {
        answer(id.getAsInt(), message);
      } else if (message.get("error") instanceof JsonObject error) {
        problems.accept(failure(error));
      } else {
        event(Messages.method(message), Messages.parameters(message));
      }
    } catch (ProtocolException | RuntimeException e) {
      problems.accept(e);
    }
  }

  private void answer(int id, JsonObject message) throws ProtocolException {
    Pending<?> request = pending.remove(id);
    if (request == null) {
      throw new ProtocolException(
          ProtocolException.INVALID_REQUEST, "an answer to nothing: id " + id);
    }
    try {
      if (message.get("error") instanceof JsonObject error) {
        request.answer().completeExceptionally(failure(error));
      } else if (message.get("result") instanceof JsonObject result) {
        request.complete(result);
      } else {
        throw new JsonParseException("an answer without result");
      }
    } catch (RuntimeException e) {
      request.answer().completeExceptionally(e);
    }
  }

  private void event(String method, JsonObject parameters) {
    for (Listener<?> listener : listeners.getOrDefault(method, List.of())) {
      try {
        listener.accept(parameters);
      } catch (RuntimeException e) {
        problems.accept(e);
      }
    }
  }

  private static ProtocolException failure(JsonObject error) {
    JsonElement data = error.get("data");
    return new ProtocolException(
        error.get("code").getAsInt(),
        error.get("message").getAsString(),
        data instanceof JsonPrimitive primitive ? primitive.getAsString() : null);
  }

  private void connectionClosed() {
    closed.complete(null);
    failPending();
  }

  private void failPending() {
    for (Integer id : pending.keySet()) {
      Pending<?> request = pending.remove(id);
      if (request != null) {
        request
            .answer()
            .completeExceptionally(
                new ProtocolException(ProtocolException.SERVER_ERROR, "the connection is closed"));
      }
    }
  }
}
