package dev.orrery.lsp.typescript;

import com.google.gson.JsonObject;
import dev.orrery.lsp.server.RequestHandler;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;

/** What a chosen action changes. Only TypeScript's leave that for later. */
record CodeActionResolveHandler(TypeScriptService service)
    implements RequestHandler<CodeAction, Object> {
  @Override
  public String method() {
    return Question.CODE_ACTION_RESOLVE.method();
  }

  @Override
  public CompletableFuture<Object> request(CodeAction action) {
    if (!(action.getData() instanceof JsonObject data) || !data.has("ts")) {
      return CompletableFuture.completedFuture(action);
    }
    return service.ask(
        Question.CODE_ACTION_RESOLVE, null, action, found -> found == null ? action : found);
  }
}
