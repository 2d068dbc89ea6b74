package dev.orrery.protocol.cdp;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The envelope of messages. */
final class Messages {
  private Messages() {}

  static String request(int id, String method, JsonObject parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", parameters);
    return ProtocolJson.text(message);
  }

  static String event(String method, JsonObject parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("method", method);
    message.add("params", parameters);
    return ProtocolJson.text(message);
  }

  static String result(JsonPrimitive id, JsonObject result) {
    JsonObject message = new JsonObject();
    message.add("id", id);
    message.add("result", result);
    return ProtocolJson.text(message);
  }

  /** {@code id}: null if the request had none. */
  static String failure(JsonPrimitive id, ProtocolException failure) {
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
    return ProtocolJson.text(message);
  }

  /** The id of a request, null if it is no whole number. */
  static JsonPrimitive id(JsonObject request) {
    if (request.get("id") instanceof JsonPrimitive id
        && id.isNumber()
        && id.getAsDouble() == id.getAsInt()) {
      return id;
    }
    return null;
  }

  static String method(JsonObject request) throws ProtocolException {
    if (request.get("method") instanceof JsonPrimitive method && method.isString()) {
      return method.getAsString();
    }
    throw new ProtocolException(
        ProtocolException.INVALID_REQUEST, "Message must have string 'method' property");
  }

  /** The parameters of a request or an event; empty if it has none. */
  static JsonObject parameters(JsonObject message) throws ProtocolException {
    JsonElement parameters = message.get("params");
    if (parameters == null || parameters instanceof JsonNull) {
      return new JsonObject();
    } else if (parameters.isJsonObject()) {
      return parameters.getAsJsonObject();
    }
    throw new ProtocolException(
        ProtocolException.INVALID_REQUEST, "Message has property 'params' that is no object");
  }
}
