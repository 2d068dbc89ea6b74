package dev.orrery.protocol.cdp;

import com.google.gson.JsonObject;

/**
 * An event of a domain.
 *
 * @param method such as {@code EventLoop.records}
 */
public record Event<P>(String method, Class<P> parameters) {
  public static <P> Event<P> of(String method, Class<P> parameters) {
    return new Event<>(method, parameters);
  }

  /** For events that have no Java types. */
  public static Event<JsonObject> untyped(String method) {
    return of(method, JsonObject.class);
  }
}
