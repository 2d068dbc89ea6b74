package dev.orrery.protocol.cdp;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A command of a domain.
 *
 * @param method such as {@code EventLoop.getState}
 * @param required the parameters that must be there
 */
public record Command<P, R>(
    String method, Class<P> parameters, Class<R> result, List<String> required) {
  public Command {
    required = List.copyOf(required);
  }

  public static <P, R> Command<P, R> of(
      String method, Class<P> parameters, Class<R> result, String... required) {
    return new Command<>(method, parameters, result, List.of(required));
  }

  /** For commands that have no Java types. */
  public static Command<JsonObject, JsonObject> untyped(String method, String... required) {
    return of(method, JsonObject.class, JsonObject.class, required);
  }
}
