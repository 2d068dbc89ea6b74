package dev.orrery.inspector.session;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The commands of a session by their names, such as {@code Runtime.evaluate}. */
public final class Commands {
  /** Does a command and answers at once. */
  @FunctionalInterface
  public interface Handler {
    /** Null stands for an empty result; throws {@link CdpError} if it cannot be done. */
    JsonObject handle(Params params);
  }

  /** Does a command that has no result. */
  @FunctionalInterface
  public interface Action {
    void handle(Params params);
  }

  /** Does a command that may answer later. */
  @FunctionalInterface
  public interface LateHandler {
    void handle(Params params, Reply reply);
  }

  private final Map<String, LateHandler> handlers = new LinkedHashMap<>();

  public Commands on(String method, Handler handler) {
    return onLate(method, (params, reply) -> reply.result(handler.handle(params)));
  }

  public Commands run(String method, Action action) {
    return onLate(
        method,
        (params, reply) -> {
          action.handle(params);
          reply.result(null);
        });
  }

  /** For a command whose answer may have to wait, such as for a promise. */
  public Commands onLate(String method, LateHandler handler) {
    if (handlers.put(method, handler) != null) {
      throw new IllegalArgumentException("two handlers for " + method);
    }
    return this;
  }

  LateHandler find(String method) {
    LateHandler handler = handlers.get(method);
    if (handler == null) {
      throw CdpError.notFound(method);
    }
    return handler;
  }

  /** All names, in order of registration. */
  public Set<String> names() {
    return handlers.keySet();
  }
}
