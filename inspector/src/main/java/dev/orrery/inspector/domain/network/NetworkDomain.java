package dev.orrery.inspector.domain.network;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.inspector.session.Target;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Requests of the program: their events, and their data when it is asked for. */
public final class NetworkDomain implements Domain {
  private static final String DOMAIN = "Network.";
  private static final int MAX_STACK = 200;

  private final InspectorSession session;
  private final Map<String, NetworkExchange> exchanges = new HashMap<>();
  private boolean enabled;

  public NetworkDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Network.enable", _ -> enabled = true)
        .run("Network.disable", _ -> disable())
        .on("Network.getRequestPostData", this::requestData)
        .on("Network.getResponseBody", this::responseBody)
        .on("Network.streamResourceContent", this::stream)
        .on("Network.loadNetworkResource", this::load);
  }

  private void disable() {
    enabled = false;
    exchanges.clear();
  }

  /** The program reports something; {@code event} with the domain's name. */
  public void emit(String event, JsonObject report) {
    if (!enabled || !event.startsWith(DOMAIN)) {
      return;
    }
    String name = event.substring(DOMAIN.length());
    NetworkExchange exchange =
        report.get("requestId") instanceof JsonPrimitive id
            ? exchanges.get(id.getAsString())
            : null;
    if (name.equals("dataSent")) {
      sent(exchange, report);
      return;
    }
    JsonObject params = NetworkEvents.of(name, report);
    if (params == null) {
      return;
    }
    String id = params.get("requestId").getAsString();
    switch (name) {
      case "requestWillBeSent" -> {
        addInitiator(params);
        exchanges.put(id, begun(params, report));
      }
      case "webSocketCreated" -> addInitiator(params);
      case "responseReceived" -> {
        if (exchange != null) {
          exchange.responds(isUtf8(params.getAsJsonObject("response").get("charset")));
        }
      }
      case "dataReceived" -> {
        if (exchange == null || !exchange.streams()) {
          keep(exchange, report);
          return;
        }
        params.add("data", report.get("data"));
      }
      case "loadingFinished" -> finish(id, exchange);
      case "loadingFailed" -> exchanges.remove(id);
      default -> {}
    }
    session.send(event, params);
  }

  private static NetworkExchange begun(JsonObject params, JsonObject report) {
    boolean hasData = params.getAsJsonObject("request").get("hasPostData").getAsBoolean();
    return new NetworkExchange(isUtf8(report.get("charset")), hasData);
  }

  private static boolean isUtf8(JsonElement charset) {
    return charset instanceof JsonPrimitive name && name.getAsString().equalsIgnoreCase("utf-8");
  }

  private void addInitiator(JsonObject params) {
    JsonObject initiator = new JsonObject();
    initiator.addProperty("type", "script");
    initiator.add(
        "stack",
        StackJson.trace(session.target().runtime().stack(MAX_STACK), session.target().scripts()));
    params.add("initiator", initiator);
  }

  private static void sent(NetworkExchange exchange, JsonObject report) {
    if (exchange == null) {
      return;
    }
    if (report.get("finished") instanceof JsonPrimitive finished && finished.getAsBoolean()) {
      exchange.finishRequest();
    } else if (report.get("data") instanceof JsonPrimitive data) {
      exchange.sent(Base64.getDecoder().decode(data.getAsString()));
    }
  }

  private static void keep(NetworkExchange exchange, JsonObject report) {
    if (exchange != null && report.get("data") instanceof JsonPrimitive data) {
      exchange.received(Base64.getDecoder().decode(data.getAsString()));
    }
  }

  private void finish(String id, NetworkExchange exchange) {
    if (exchange != null) {
      exchange.finishResponse();
      if (exchange.streams()) {
        exchanges.remove(id);
      }
    }
  }

  // ---- commands --------------------------------------------------------------------------------

  private JsonObject requestData(Params params) {
    NetworkExchange exchange = exchange(params);
    if (!exchange.isRequestFinished()) {
      throw CdpError.invalid("Request data is not finished yet");
    }
    if (!exchange.isTextRequest()) {
      throw CdpError.server("Unable to serialize binary request body");
    }
    JsonObject result = new JsonObject();
    result.addProperty("postData", exchange.requestText());
    return result;
  }

  private JsonObject responseBody(Params params) {
    NetworkExchange exchange = exchange(params);
    if (exchange.streams()) {
      throw CdpError.invalid("Response body of the request is been streamed");
    }
    if (!exchange.isResponseFinished()) {
      throw CdpError.invalid("Response data is not finished yet");
    }
    exchanges.remove(params.string("requestId"));
    boolean isText = exchange.isTextResponse();
    JsonObject result = new JsonObject();
    result.addProperty("body", isText ? exchange.responseText() : exchange.responseBase64());
    result.addProperty("base64Encoded", !isText);
    return result;
  }

  private JsonObject stream(Params params) {
    NetworkExchange exchange = exchange(params);
    JsonObject result = new JsonObject();
    result.addProperty("bufferedData", exchange.startStream());
    if (exchange.isResponseFinished()) {
      exchanges.remove(params.string("requestId"));
    }
    return result;
  }

  private JsonObject load(Params params) {
    String url = params.string("url");
    Target target = session.target();
    if (!target.runtime().hasOption(NetworkResources.OPTION)) {
      throw CdpError.server(
          "Network resource loading is not enabled. This feature is experimental and requires "
              + NetworkResources.OPTION
              + " flag to be set.");
    }
    boolean isThere =
        target.shared(NetworkResources.class, _ -> new NetworkResources()).get(url) != null;
    JsonObject resource = new JsonObject();
    resource.addProperty("success", isThere);
    if (isThere) {
      resource.addProperty("stream", url);
    }
    JsonObject result = new JsonObject();
    result.add("resource", resource);
    return result;
  }

  private NetworkExchange exchange(Params params) {
    NetworkExchange exchange = exchanges.get(params.string("requestId"));
    if (exchange == null) {
      throw CdpError.invalid("Request not found");
    }
    return exchange;
  }
}
