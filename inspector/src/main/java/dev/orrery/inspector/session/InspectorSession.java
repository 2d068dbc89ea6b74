package dev.orrery.inspector.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.orrery.protocol.cdp.ProtocolJson;
import java.util.List;
import java.util.function.Function;

/** One client: what it has enabled and what it was given ids for. */
public final class InspectorSession {
  private static final JsonObject EMPTY = new JsonObject();

  private final Target target;
  private final Client client;
  private final Commands commands = new Commands();
  private final List<Domain> domains;
  private boolean closed;

  InspectorSession(Target target, Client client, Function<InspectorSession, List<Domain>> domains) {
    this.target = target;
    this.client = client;
    this.domains = domains.apply(this);
    this.domains.forEach(domain -> domain.register(commands));
  }

  /** What is inspected, shared by all sessions. */
  public Target target() {
    return target;
  }

  public Client client() {
    return client;
  }

  public Commands commands() {
    return commands;
  }

  /** All of the session's domains. */
  List<Domain> domains() {
    return domains;
  }

  /** The session's domain of a class; null if it has none. */
  public <T extends Domain> T domain(Class<T> type) {
    return domains.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  /** Sends an event; any thread. */
  public void send(String method, JsonObject params) {
    JsonObject message = new JsonObject();
    message.addProperty("method", method);
    message.add("params", params);
    send(message);
  }

  private void send(JsonObject message) {
    if (!closed) {
      // With nulls, which are values here.
      client.send(message.toString());
    }
  }

  /** Does what a message asks for. Throws only what ends the program. */
  public void dispatch(String message) {
    if (closed) {
      return;
    }
    JsonObject request;
    try {
      request = ProtocolJson.parse(message);
    } catch (JsonParseException | StackOverflowError _) {
      fail(null, CdpError.parse("Message must be a valid JSON object"));
      return;
    }
    JsonPrimitive id = id(request.get("id"));
    if (id == null) {
      fail(null, CdpError.request("Message must have integer 'id' property"));
      return;
    }
    Answer answer = new Answer(id);
    try {
      String method = method(request.get("method"));
      commands.find(method).handle(params(request.get("params")), answer);
    } catch (CdpError e) {
      answer.failure(e);
    } catch (RuntimeException | StackOverflowError e) {
      answer.failure(new CdpError(-32603, "Internal error", e.toString()));
    }
  }

  private static JsonPrimitive id(JsonElement id) {
    return id instanceof JsonPrimitive p && p.isNumber() && p.getAsDouble() == p.getAsInt()
        ? p
        : null;
  }

  private static String method(JsonElement method) {
    return method instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
  }

  private static Params params(JsonElement params) {
    if (params == null || params.isJsonNull()) {
      return new Params(null);
    } else if (params.isJsonObject()) {
      return new Params(params.getAsJsonObject());
    } else if (params.isJsonArray()) {
      throw CdpError.params(
          "Failed to deserialize params - CBOR: map start expected at position 7");
    }
    throw CdpError.request("Message may have object 'params' property");
  }

  private void fail(JsonPrimitive id, CdpError failure) {
    JsonObject error = new JsonObject();
    error.addProperty("code", failure.code());
    error.addProperty("message", failure.getMessage());
    if (failure.data() != null) {
      error.addProperty("data", failure.data());
    }
    JsonObject message = new JsonObject();
    if (id != null) {
      message.add("id", id);
    }
    message.add("error", error);
    send(message);
  }

  /** The answer to one command. */
  private final class Answer implements Reply {
    private final JsonPrimitive id;
    private boolean given;

    Answer(JsonPrimitive id) {
      this.id = id;
    }

    @Override
    public void result(JsonObject result) {
      if (!given) {
        given = true;
        JsonObject message = new JsonObject();
        message.add("id", id);
        message.add("result", result == null ? EMPTY : result);
        send(message);
      }
    }

    @Override
    public void failure(CdpError error) {
      if (!given) {
        given = true;
        fail(id, error);
      }
    }
  }

  /** Nothing is sent from now on; the domains undo what the client wanted. */
  void close() {
    if (!closed) {
      closed = true;
      domains.reversed().forEach(InspectorSession::close);
    }
  }

  private static void close(Domain domain) {
    try {
      domain.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing " + domain.getClass().getName(), e);
    }
  }
}
