package dev.orrery.inspector.domain.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Events as clients get them, made of what the program reports: only known properties, with the
 * defaults that Node gives. A report that lacks what is mandatory makes no event.
 */
final class NetworkEvents {
  private static final JsonPrimitive NO_TEXT = new JsonPrimitive("");

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
              .integer("dataLength")
              .integer("encodedDataLength")
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
            .headers()
            .add("hasPostData", new JsonPrimitive(isTrue(request.get("hasPostData"))))
            .made()
        : null;
  }

  static boolean isTrue(JsonElement value) {
    return value instanceof JsonPrimitive p && p.isBoolean() && p.getAsBoolean();
  }

  static boolean isText(JsonElement value) {
    return value instanceof JsonPrimitive p && p.isString();
  }

  private static JsonObject response(JsonElement report) {
    return report instanceof JsonObject response
        ? new Shape(response)
            .text("url")
            .integer("status")
            .text("statusText")
            .headers()
            .textOrEmpty("mimeType")
            .textOrEmpty("charset")
            .made()
        : null;
  }

  private static JsonObject handshake(JsonElement report) {
    return report instanceof JsonObject response
        ? new Shape(response).integer("status").text("statusText").headers().made()
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
      JsonElement value = from.get(name);
      return add(name, isText(value) ? value : null);
    }

    Shape textOrEmpty(String name) {
      JsonElement value = from.get(name);
      return add(name, isText(value) ? value : NO_TEXT);
    }

    Shape number(String name) {
      boolean fits = from.get(name) instanceof JsonPrimitive p && p.isNumber();
      return add(name, fits ? from.get(name) : null);
    }

    Shape integer(String name) {
      boolean fits =
          from.get(name) instanceof JsonPrimitive p
              && p.isNumber()
              && p.getAsDouble() == (int) p.getAsDouble();
      return add(name, fits ? from.get(name) : null);
    }

    Shape headers() {
      boolean fits =
          from.get("headers") instanceof JsonObject all
              && all.asMap().values().stream().allMatch(NetworkEvents::isText);
      return add("headers", fits ? from.get("headers") : null);
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
