package dev.orrery.protocol.connection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the inspector at a port which programs it has. Blocks; any thread. */
public final class InspectorList {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private InspectorList() {}

  /** Of HTTP 2, which would be offered, inspectors know nothing. */
  private static HttpClient http1() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }

  /**
   * The first program that an inspector lists.
   *
   * @param address as {@code ws://127.0.0.1:9229}
   * @throws IOException if nobody answers there, or not as an inspector does
   * @throws IllegalArgumentException if that is no address
   */
  public static URI firstAt(URI address) throws IOException {
    String scheme = "wss".equals(address.getScheme()) ? "https" : "http";
    URI list = URI.create(scheme + "://" + address.getAuthority() + "/json/list");
    try (HttpClient client = http1()) {
      HttpRequest request = HttpRequest.newBuilder(list).timeout(PATIENCE).build();
      String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      JsonElement all = JsonParser.parseString(body);
      if (all instanceof JsonArray targets
          && !targets.isEmpty()
          && targets.get(0) instanceof JsonObject first
          && first.get("webSocketDebuggerUrl") instanceof JsonPrimitive url) {
        String path = URI.create(url.getAsString()).getPath();
        return URI.create(address.getScheme() + "://" + address.getAuthority() + path);
      }
      throw new IOException("no programs at " + list);
    } catch (JsonParseException e) {
      throw new IOException("no list of programs at " + list, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
