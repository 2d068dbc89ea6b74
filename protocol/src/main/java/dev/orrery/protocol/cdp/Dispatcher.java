package dev.orrery.protocol.cdp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The server's side: finds the handler of a command and makes the answer of what it gives. Register
 * all handlers first; afterwards any thread may dispatch, and handlers run on it.
 */
public final class Dispatcher {
  /** Does a command at once. */
  @FunctionalInterface
  public interface Handler<P, R> {
    R handle(P parameters) throws ProtocolException;
  }

  private record Registration<P, R>(
      Command<P, R> command, Function<P, CompletionStage<R>> handler) {}

  private final Map<String, Registration<?, ?>> registrations = new HashMap<>();

  /** Registers a handler that answers at once. */
  public <P, R> Dispatcher handle(Command<P, R> command, Handler<P, R> handler) {
    return handleAsync(
        command,
        parameters -> {
          try {
            return CompletableFuture.completedFuture(handler.handle(parameters));
          } catch (ProtocolException e) {
            return CompletableFuture.failedFuture(e);
          }
        });
  }

  /**
   * Registers a handler that may answer later, from any thread; it may fail with a {@link
   * ProtocolException}.
   */
  public <P, R> Dispatcher handleAsync(
      Command<P, R> command, Function<P, CompletionStage<R>> handler) {
    if (registrations.put(command.method(), new Registration<>(command, handler)) != null) {
      throw new IllegalArgumentException("two handlers for " + command.method());
    }
    return this;
  }

  /** Whether there is a handler. */
  public boolean knows(String method) {
    return registrations.containsKey(method);
  }

  /** Does what a message asks for; {@code reply} gets exactly one answer, now or later. */
  public void dispatch(String message, Consumer<String> reply) {
    JsonObject request;
    try {
      request = ProtocolJson.parse(message);
    } catch (JsonParseException e) {
      reply.accept(
          Messages.failure(
              null, new ProtocolException(ProtocolException.PARSE_ERROR, "Not a JSON object")));
      return;
    }
    dispatch(request, reply);
  }

  /** As {@link #dispatch(String, Consumer)}, with a message that is parsed already. */
  public void dispatch(JsonObject request, Consumer<String> reply) {
    JsonPrimitive id = Messages.id(request);
    if (id == null) {
      reply.accept(
          Messages.failure(
              null,
              new ProtocolException(
                  ProtocolException.INVALID_REQUEST, "Message must have integer 'id' property")));
      return;
    }
    run(request)
        .whenComplete(
            (result, failure) ->
                reply.accept(
                    failure == null
                        ? Messages.result(id, result)
                        : Messages.failure(id, asProtocolException(failure))));
  }

  private CompletionStage<JsonObject> run(JsonObject request) {
    try {
      String method = Messages.method(request);
      Registration<?, ?> registration = registrations.get(method);
      if (registration == null) {
        throw new ProtocolException(
            ProtocolException.METHOD_NOT_FOUND, "'" + method + "' wasn't found");
      }
      return run(registration, Messages.parameters(request));
    } catch (ProtocolException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static <P, R> CompletionStage<JsonObject> run(
      Registration<P, R> registration, JsonObject parameters) throws ProtocolException {
    Command<P, R> command = registration.command();
    for (String name : command.required()) {
      JsonElement value = parameters.get(name);
      if (value == null || value.isJsonNull()) {
        throw invalidParameters(name + ": mandatory field missing");
      }
    }
    P typed;
    try {
      typed = ProtocolJson.fromJson(parameters, command.parameters());
    } catch (JsonParseException e) {
      throw invalidParameters(e.getMessage());
    }
    return registration.handler().apply(typed).thenApply(ProtocolJson::toJson);
  }

  private static ProtocolException invalidParameters(String data) {
    return new ProtocolException(ProtocolException.INVALID_PARAMS, "Invalid parameters", data);
  }

  private static ProtocolException asProtocolException(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof ProtocolException protocolException
        ? protocolException
        : new ProtocolException(
            ProtocolException.INTERNAL_ERROR, "Internal error", cause.toString());
  }
}
