package dev.orrery.inspector.domain.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Events as clients get them, made of what the program reports: only known properties, with the
 * defaults that Node gives. A report that lacks what is mandatory makes no event.
 */
final class NetworkEvents {
  private NetworkEvents() {}

  /** Null if something mandatory is missing. */
  static JsonObject of(String event, JsonObject report) {
    Shape shape = new Shape(report);
    return switch (event) {
      case "requestWillBeSent" ->
          shape
              .text("requestId")
              .add("request", request(report.get("request")))
              .number("timestamp")
              .number("wallTime")
              .made();
      case "responseReceived" ->
          shape
              .text("requestId")
              .number("timestamp")
              .text("type")
              .add("response", response(report.get("response")))
              .made();
      case "dataReceived" ->
          shape
              .text("requestId")
              .number("timestamp")
              .number("dataLength")
              .number("encodedDataLength")
              .made();
      case "loadingFinished", "webSocketClosed" ->
          shape.text("requestId").number("timestamp").made();
      case "loadingFailed" ->
          shape.text("requestId").number("timestamp").text("type").text("errorText").made();
      case "webSocketCreated" -> shape.text("requestId").text("url").made();
      case "webSocketHandshakeResponseReceived" ->
          shape
              .text("requestId")
              .number("timestamp")
              .add("response", handshake(report.get("response")))
              .made();
      default -> null;
    };
  }

  private static JsonObject request(JsonElement report) {
    return report instanceof JsonObject request
        ? new Shape(request)
            .text("url")
            .text("method")
            .object("headers")
            .orElse("hasPostData", new JsonPrimitive(false))
            .made()
        : null;
  }

  private static JsonObject response(JsonElement report) {
    return report instanceof JsonObject response
        ? new Shape(response)
            .text("url")
            .number("status")
            .text("statusText")
            .object("headers")
            .orElse("mimeType", new JsonPrimitive(""))
            .orElse("charset", new JsonPrimitive(""))
            .made()
        : null;
  }

  private static JsonObject handshake(JsonElement report) {
    return report instanceof JsonObject response
        ? new Shape(response).number("status").text("statusText").object("headers").made()
        : null;
  }

  /** Copies properties of the right type; without one of them there is no result. */
  private static final class Shape {
    private final JsonObject from;
    private final JsonObject to = new JsonObject();
    private boolean isComplete = true;

    Shape(JsonObject from) {
      this.from = from;
    }

    Shape text(String name) {
      boolean fits = from.get(name) instanceof JsonPrimitive p && p.isString();
      return add(name, fits ? from.get(name) : null);
    }

    Shape number(String name) {
      boolean fits = from.get(name) instanceof JsonPrimitive p && p.isNumber();
      return add(name, fits ? from.get(name) : null);
    }

    Shape object(String name) {
      return add(name, from.get(name) instanceof JsonObject object ? object : null);
    }

    Shape orElse(String name, JsonElement otherwise) {
      return add(name, from.has(name) ? from.get(name) : otherwise);
    }

    Shape add(String name, JsonElement value) {
      if (value == null) {
        isComplete = false;
      } else {
        to.add(name, value);
      }
      return this;
    }

    JsonObject made() {
      return isComplete ? to : null;
    }
  }
}
