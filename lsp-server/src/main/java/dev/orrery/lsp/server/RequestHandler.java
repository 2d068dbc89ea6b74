package dev.orrery.lsp.server;

import java.util.concurrent.CompletableFuture;

/**
 * Answers a request.
 *
 * @param <R> the result
 */
public non-sealed interface RequestHandler<P, R> extends Handler<P> {
  /**
   * Called on the thread that reads messages: it must not take long. When the client cancels the
   * request, the future is cancelled.
   */
  CompletableFuture<R> request(P params);
}
