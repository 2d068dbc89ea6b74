package dev.orrery.inspector;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client by WebSocket that takes one message after the other. */
final class TestClient implements AutoCloseable, WebSocket.Listener {
  private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private HttpClient http;
  private WebSocket socket;
  private int lastId;

  private TestClient() {}

  static TestClient connect(URI url) throws Exception {
    TestClient client = new TestClient();
    client.http = HttpClient.newHttpClient();
    client.socket =
        client
            .http
            .newWebSocketBuilder()
            .buildAsync(url, client)
            .get(TestProgram.DEADLINE_SECONDS, TimeUnit.SECONDS);
    return client;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(JsonParser.parseString(partial.toString()).getAsJsonObject());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(null);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(null);
  }

  void awaitClosed() throws Exception {
    closed.get(TestProgram.DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  /** Sends whatever text. */
  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends a command; returns its id. */
  int send(String method, String params) {
    int id = ++lastId;
    send("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params));
    return id;
  }

  /** Sends a command and waits for its answer; events before that are dropped. */
  JsonObject call(String method, String params) throws InterruptedException {
    int id = send(method, params);
    while (true) {
      JsonObject answer = answer();
      if (answer.get("id").getAsInt() == id) {
        return answer;
      }
    }
  }

  /** The next answer, to whichever command; events before it are dropped. */
  JsonObject answer() throws InterruptedException {
    while (true) {
      JsonObject message = next();
      if (message.has("id")) {
        return message;
      }
    }
  }

  /** The number that an expression evaluates to. */
  double evaluate(String expression) throws InterruptedException {
    JsonObject params = new JsonObject();
    params.addProperty("expression", expression);
    JsonObject answer = call("Runtime.evaluate", params.toString());
    return answer.getAsJsonObject("result").getAsJsonObject("result").get("value").getAsDouble();
  }

  /** Waits until an expression is true in the program. */
  void awaitTrue(String expression) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TestProgram.DEADLINE_SECONDS);
    while (evaluate("(" + expression + ") ? 1 : 0") == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + expression);
      }
    }
  }

  /** The parameters of the next event of that name; other messages before it are dropped. */
  JsonObject event(String method) throws InterruptedException {
    while (true) {
      JsonObject message = next();
      if (message.has("method") && message.get("method").getAsString().equals(method)) {
        return message.getAsJsonObject("params");
      }
    }
  }

  JsonObject next() throws InterruptedException {
    JsonObject message = messages.poll(TestProgram.DEADLINE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("waited in vain for a message");
    }
    return message;
  }

  /** Ends the connection without a word. */
  void abort() {
    socket.abort();
    http.shutdownNow();
  }

  /** Closes the connection before the test is over. */
  void leave() {
    close();
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").handle((_, _) -> null).join();
    http.shutdownNow();
  }
}
