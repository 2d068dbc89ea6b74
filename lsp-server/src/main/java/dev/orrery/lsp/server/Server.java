package dev.orrery.lsp.server;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The lifecycle of a server, and the way of each message to its handler. Messages come on one thread.
 */
public final class Server implements Endpoint {
  private static final String NAME = "orrery";

  private enum State {
    CREATED,
    RUNNING,
    SHUT_DOWN
  }

  private final Session session;
  private final Map<String, Handler<?>> handlers = new HashMap<>();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private State state = State.CREATED;

  public Server(Session session, List<Handler<?>> handlers) {
    this.session = session;
    handlers.forEach(handler -> this.handlers.put(handler.method(), handler));
  }

  /** The exit code, once the client or its death has ended the server. */
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  /** The client is gone: without {@code exit}, that is a failure. */
  void disconnected() {
    end(1);
  }

  private void end(int code) {
    session.end();
    exit.complete(code);
  }

  @Override
  public CompletableFuture<?> request(String method, Object params) {
    if (state == State.CREATED && !method.equals("initialize")) {
      return failed(ResponseErrorCode.ServerNotInitialized, "initialize comes first");
    } else if (state == State.SHUT_DOWN) {
      return failed(ResponseErrorCode.InvalidRequest, "the server has been shut down");
    }
    return switch (method) {
      case "initialize" -> initialize(params);
      case "shutdown" -> {
        state = State.SHUT_DOWN;
        yield CompletableFuture.completedFuture(null);
      }
      default ->
          handlers.get(method) instanceof RequestHandler<?, ?> handler
              ? ask(handler, params)
              : failed(ResponseErrorCode.MethodNotFound, "there is no request " + method);
    };
  }

  private static CompletableFuture<?> failed(ResponseErrorCode code, String message) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, message, null)));
  }

  @SuppressWarnings("unchecked")
  private <P> CompletableFuture<?> ask(RequestHandler<P, ?> handler, Object params) {
    try {
      return handler.request((P) params);
    } catch (ClassCastException | NullPointerException e) {
      return failed(ResponseErrorCode.InvalidParams, handler.method() + ": " + e.getMessage());
    }
  }

  private CompletableFuture<?> initialize(Object params) {
    if (state != State.CREATED) {
      return failed(ResponseErrorCode.InvalidRequest, "initialize comes only once");
    }
    if (!(params instanceof InitializeParams initialization)) {
      return failed(ResponseErrorCode.InvalidParams, "initialize needs parameters");
    }
    state = State.RUNNING;
    session.initialize(initialization);
    if (initialization.getInitializationOptions() instanceof JsonElement options) {
      session.configure(Settings.of(options));
    }
    Parent.watch(initialization.getProcessId(), () -> end(1));
    ServerCapabilities capabilities = new ServerCapabilities();
    handlers.values().forEach(each -> each.announce(capabilities, session.capabilities()));
    String version = Server.class.getPackage().getImplementationVersion();
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities, new ServerInfo(NAME, version)));
  }

  @Override
  public void notify(String method, Object params) {
    if (method.equals("exit")) {
      end(state == State.SHUT_DOWN ? 0 : 1);
    } else if (state == State.RUNNING
        && handlers.get(method) instanceof NotificationHandler<?> handler) {
      tell(handler, params);
    }
  }

  @SuppressWarnings("unchecked")
  private <P> void tell(NotificationHandler<P> handler, Object params) {
    handler.notify((P) params);
  }
}
