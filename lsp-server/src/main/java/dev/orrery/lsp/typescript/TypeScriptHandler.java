package dev.orrery.lsp.typescript;

import com.google.gson.JsonElement;
import dev.orrery.lsp.server.RequestHandler;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;

/**
 * Hands a request of the protocol on as it is, and the answer back.
 *
 * @param service what is asked
 * @param question what it is asked
 * @param document the URI of the document that a request is about, or null
 * @param none makes the answer if there is none
 * @param capability what the server can do because of it
 */
record TypeScriptHandler<P>(
    TypeScriptService service,
    Question question,
    Function<P, String> document,
    Supplier<JsonElement> none,
    BiConsumer<ServerCapabilities, ClientCapabilities> capability)
    implements RequestHandler<P, JsonElement> {

  @Override
  public String method() {
    return question.method();
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    if (service.isOn()) {
      capability.accept(capabilities, client);
    }
  }

  @Override
  public CompletableFuture<JsonElement> request(P params) {
    return service.ask(
        question, document.apply(params), params, found -> found == null ? none.get() : found);
  }
}
