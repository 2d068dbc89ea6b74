package dev.orrery.lsp.typescript;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/** TypeScript's part of answers that others have a part in, too. */
public final class TypeScriptParts {
  private final TypeScriptService service;
  private final Gson gson = new MessageJsonHandler(Map.of()).getGson();

  public TypeScriptParts(TypeScriptService service) {
    this.service = service;
  }

  /** The type of what is under the mouse, and what its comment says. */
  public CompletableFuture<Hover> hover(HoverParams params) {
    return service.ask(
        Question.HOVER,
        params.getTextDocument().getUri(),
        params,
        found -> gson.fromJson(found, Hover.class));
  }

  /** Quick fixes and refactorings. */
  public CompletableFuture<JsonElement> actions(CodeActionParams params) {
    return service.ask(Question.CODE_ACTION, params.getTextDocument().getUri(), params);
  }
}
