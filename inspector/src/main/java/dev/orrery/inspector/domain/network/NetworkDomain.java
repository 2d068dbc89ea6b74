package dev.orrery.inspector.domain.network;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import java.nio.ByteBuffer;

/** Requests of the program: their events, and their data when it is asked for. */
public final class NetworkDomain implements Domain {
  private static final String REQUEST_ID = "requestId";

  private final InspectorSession session;
  private NetworkBuffer buffer = new NetworkBuffer(0, 0);

  /** Null unless enabled. */
  private NetworkReports reports;

  public NetworkDomain(InspectorSession session) {
    this.session = session;
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Network.enable", this::enable)
        .run("Network.disable", _ -> close())
        .on("Network.getRequestPostData", this::requestData)
        .on("Network.getResponseBody", this::responseBody)
        .on("Network.streamResourceContent", this::stream)
        .on("Network.loadNetworkResource", this::load);
  }

  private void enable(Params params) {
    buffer =
        new NetworkBuffer(
            params.integer("maxTotalBufferSize", NetworkBuffer.DEFAULT_TOTAL),
            params.integer("maxResourceBufferSize", NetworkBuffer.DEFAULT_EACH));
    if (reports == null) {
      NetworkTracking.of(session.target()).begin();
    }
    reports = new NetworkReports(session, buffer);
  }

  @Override
  public void close() {
    if (reports != null) {
      reports = null;
      buffer = new NetworkBuffer(0, 0);
      NetworkTracking.of(session.target()).end();
    }
  }

  /**
   * The program reports something.
   *
   * @param event with the domain's name
   * @param data the bytes that go with it, null if there are none; only valid now
   */
  public void emit(String event, JsonObject report, ByteBuffer data) {
    if (reports != null) {
      reports.emit(event, report, data);
    }
  }

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
    buffer.remove(params.string(REQUEST_ID));
    boolean isText = exchange.isTextResponse();
    JsonObject result = new JsonObject();
    result.addProperty("body", isText ? exchange.responseText() : exchange.responseBase64());
    result.addProperty("base64Encoded", !isText);
    return result;
  }

  private JsonObject stream(Params params) {
    NetworkExchange exchange = exchange(params);
    JsonObject result = new JsonObject();
    result.addProperty("bufferedData", buffer.startStream(exchange));
    if (exchange.isResponseFinished()) {
      buffer.remove(params.string(REQUEST_ID));
    }
    return result;
  }

  private NetworkExchange exchange(Params params) {
    NetworkExchange exchange = buffer.get(params.string(REQUEST_ID));
    if (exchange == null) {
      throw CdpError.invalid("Request not found");
    }
    return exchange;
  }

  private JsonObject load(Params params) {
    String url = params.string("url");
    if (!session.target().runtime().hasOption(NetworkResources.OPTION)) {
      throw CdpError.server(
          "Network resource loading is not enabled. This feature is experimental and requires "
              + NetworkResources.OPTION
              + " flag to be set.");
    }
    boolean isThere = NetworkResources.of(session.target()).get(url) != null;
    JsonObject resource = new JsonObject();
    resource.addProperty("success", isThere);
    if (isThere) {
      resource.addProperty("stream", url);
    }
    JsonObject result = new JsonObject();
    result.add("resource", resource);
    return result;
  }
}
