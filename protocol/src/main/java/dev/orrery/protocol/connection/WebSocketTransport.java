package dev.orrery.protocol.connection;

import dev.orrery.protocol.cdp.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Messages over the WebSocket of a runtime's inspector, on this machine or another. */
public final class WebSocketTransport implements Transport {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WebSocket socket;
  private final Receiver receiver;
  private final Object sending = new Object();
  private CompletableFuture<WebSocket> lastSent = CompletableFuture.completedFuture(null);

  private WebSocketTransport(WebSocket socket, Receiver receiver) {
    this.socket = socket;
    this.receiver = receiver;
  }

  /**
   * Connects.
   *
   * @param address as {@code ws://127.0.0.1:9229/<id>}
   * @throws IOException if nobody answers there, or not as an inspector does
   */
  public static WebSocketTransport connect(URI address) throws IOException {
    Receiver receiver = new Receiver();
    // Lives as long as its socket does.
    @SuppressWarnings("resource")
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .connectTimeout(PATIENCE)
              .buildAsync(address, receiver)
              .join();
      return new WebSocketTransport(socket, receiver);
    } catch (CompletionException e) {
      throw new IOException("no inspector answers at " + address, e.getCause());
    } catch (IllegalArgumentException e) {
      // Not every URI is one: the name of a host, for example, has no underscore.
      throw new IOException(address + " is no address of an inspector", e);
    }
  }

  @Override
  public void start(Consumer<String> received, Runnable closed) {
    receiver.start(socket, received, closed);
  }

  @Override
  public void send(String message) {
    synchronized (sending) {
      // One may be under way at a time.
      lastSent =
          lastSent
              .handle((sent, failure) -> null)
              .thenCompose(sent -> socket.sendText(message, true));
    }
  }

  @Override
  public void close() {
    receiver.over();
    socket.abort();
  }

  /** Puts messages together. Nothing is asked of the socket before {@link #start}. */
  private static final class Receiver implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile Consumer<String> received;

    /** {@code onClosed} runs even if all is over already. */
    void start(WebSocket socket, Consumer<String> receiver, Runnable onClosed) {
      received = receiver;
      over.thenRun(onClosed);
      socket.request(1);
    }

    void over() {
      over.complete(null);
    }

    @Override
    public void onOpen(WebSocket socket) {}

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        String message = parts.toString();
        parts.setLength(0);
        if (!over.isDone()) {
          received.accept(message);
        }
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      over();
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      over();
    }
  }
}
