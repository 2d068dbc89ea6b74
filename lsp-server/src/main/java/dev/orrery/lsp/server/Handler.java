package dev.orrery.lsp.server;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;

/**
 * What answers one method of the protocol. There is one class for each, named after it.
 *
 * @param <P> its parameters
 */
public sealed interface Handler<P> permits RequestHandler, NotificationHandler {
  /** Such as {@code textDocument/hover}. */
  String method();

  /** Says what the server can do because of this handler. */
  default void announce(ServerCapabilities capabilities, ClientCapabilities client) {}

  /** Types of parameters and result; needed only of methods that are no part of the protocol. */
  default JsonRpcMethod signature() {
    return null;
  }
}
