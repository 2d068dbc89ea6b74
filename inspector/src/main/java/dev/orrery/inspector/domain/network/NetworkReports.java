package dev.orrery.inspector.domain.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Makes a session's events of what the program reports, and keeps the data for later. */
final class NetworkReports {
  private static final String DOMAIN = "Network.";
  private static final int MAX_STACK = 200;
  private static final String MODULE = "application/javascript+module";

  private final InspectorSession session;
  private final NetworkBuffer buffer;

  NetworkReports(InspectorSession session, NetworkBuffer buffer) {
    this.session = session;
    this.buffer = buffer;
  }

  /** {@code data}: the bytes that go with it, null if there are none; only valid now. */
  void emit(String event, JsonObject report, ByteBuffer data) {
    if (!event.startsWith(DOMAIN)) {
      return;
    }
    String name = event.substring(DOMAIN.length());
    JsonElement id = report.get("requestId");
    NetworkExchange exchange = NetworkEvents.isText(id) ? buffer.get(id.getAsString()) : null;
    if (name.equals("dataSent")) {
      sent(exchange, report, data);
      return;
    }
    JsonObject params = NetworkEvents.of(name, report);
    if (params != null && concerns(name, id.getAsString(), exchange, params, report, data)) {
      session.send(event, params);
    }
  }

  /** Whether the client is told. */
  private boolean concerns(
      String name,
      String id,
      NetworkExchange exchange,
      JsonObject params,
      JsonObject report,
      ByteBuffer data) {
    switch (name) {
      case "requestWillBeSent" -> {
        params.add("initiator", initiator());
        return buffer.add(id, begun(params, report));
      }
      case "webSocketCreated" -> params.add("initiator", initiator());
      case "responseReceived" -> {
        if (exchange == null) {
          return false;
        }
        exchange.responds(isUtf8(params.getAsJsonObject("response").get("charset")));
      }
      case "dataReceived" -> {
        return exchange != null && data != null && received(exchange, params, data);
      }
      case "loadingFinished" -> {
        if (exchange != null) {
          // More than Node tells, so that clients can show a size.
          params.addProperty("encodedDataLength", exchange.transferred());
          finish(id, exchange);
        }
      }
      case "loadingFailed" -> buffer.remove(id);
      default -> {}
    }
    return true;
  }

  private static NetworkExchange begun(JsonObject params, JsonObject report) {
    boolean hasData = params.getAsJsonObject("request").get("hasPostData").getAsBoolean();
    return new NetworkExchange(isUtf8(report.get("charset")), hasData);
  }

  private static boolean isUtf8(JsonElement charset) {
    return charset instanceof JsonPrimitive name && name.getAsString().equals("utf-8");
  }

  /** The program's calls; of what comes from outside there are none. */
  private JsonObject initiator() {
    List<InspectedFrame> calls = session.target().runtime().stack(MAX_STACK);
    JsonObject stack = StackJson.trace(calls, session.target().scripts());
    JsonArray frames = stack.getAsJsonArray("callFrames");
    for (int i = 0; i < calls.size(); i++) {
      frames.get(i).getAsJsonObject().addProperty("url", nameOf(calls.get(i).script()));
    }
    JsonObject initiator = new JsonObject();
    initiator.addProperty("type", frames.isEmpty() ? "other" : "script");
    if (!frames.isEmpty()) {
      initiator.add("stack", stack);
    }
    return initiator;
  }

  /** Unlike elsewhere, scripts have the names here that Node gives them: paths, unless modules. */
  private static String nameOf(Source script) {
    String url = ScriptIds.url(script);
    boolean isModule = MODULE.equals(script.getMimeType());
    return url.startsWith("file:") && !isModule ? Path.of(URI.create(url)).toString() : url;
  }

  private void sent(NetworkExchange exchange, JsonObject report, ByteBuffer data) {
    if (exchange == null) {
      return;
    }
    if (NetworkEvents.isTrue(report.get("finished"))) {
      exchange.finishRequest();
    } else if (data != null) {
      buffer.sent(exchange, data);
    }
  }

  /** Data is told to a client that streams it, else kept. */
  private boolean received(NetworkExchange exchange, JsonObject params, ByteBuffer data) {
    exchange.transfers(data.remaining());
    if (!exchange.streams()) {
      buffer.received(exchange, data);
      return false;
    }
    ByteBuffer base64 = Base64.getEncoder().encode(data.duplicate());
    params.addProperty("data", new String(base64.array(), StandardCharsets.ISO_8859_1));
    return true;
  }

  private void finish(String id, NetworkExchange exchange) {
    exchange.finishResponse();
    if (exchange.streams()) {
      buffer.remove(id);
    }
  }
}
