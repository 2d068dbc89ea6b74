package dev.orrery.lsp.handler;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.orrery.lsp.server.RequestHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ServerCapabilities;

/** What can be done about a place, from all parts in turn. */
public final class CodeActionHandler implements RequestHandler<CodeActionParams, JsonArray> {
  private final List<CodeActionPart> parts;
  private final BooleanSupplier typed;

  /**
   * @param typed whether there are TypeScript's, too; asked when the client introduces itself
   */
  public CodeActionHandler(List<CodeActionPart> parts, BooleanSupplier typed) {
    this.parts = List.copyOf(parts);
    this.typed = typed;
  }

  @Override
  public String method() {
    return "textDocument/codeAction";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    CodeActionOptions options = new CodeActionOptions(List.of(CodeActionKind.QuickFix));
    if (typed.getAsBoolean()) {
      options.setCodeActionKinds(
          List.of(
              CodeActionKind.QuickFix,
              CodeActionKind.Refactor,
              CodeActionKind.SourceOrganizeImports));
      options.setResolveProvider(true);
    }
    capabilities.setCodeActionProvider(options);
  }

  @Override
  public CompletableFuture<JsonArray> request(CodeActionParams params) {
    List<CompletableFuture<JsonElement>> proposals =
        parts.stream().map(part -> part.at(params)).toList();
    CompletableFuture<JsonArray> all =
        CompletableFuture.allOf(proposals.toArray(CompletableFuture[]::new))
            .thenApply(
                _ -> {
                  JsonArray actions = new JsonArray();
                  for (CompletableFuture<JsonElement> each : proposals) {
                    if (each.join() instanceof JsonArray found) {
                      actions.addAll(found);
                    }
                  }
                  return actions;
                });
    all.whenComplete((_, _) -> proposals.forEach(each -> each.cancel(true)));
    return all;
  }
}
