package dev.orrery.lsp.typescript;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.server.Handler;
import dev.orrery.lsp.server.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;

/** The table of what is handed on to TypeScript as it is. */
public final class TypeScriptHandlers {
  private final List<Handler<?>> handlers = new ArrayList<>();
  private final TypeScriptService service;

  private TypeScriptHandlers(TypeScriptService service) {
    this.service = service;
  }

  /** All of them. Methods that others answer, too, are not among them: hover and code actions. */
  public static List<Handler<?>> of(TypeScriptService service) {
    TypeScriptHandlers table = new TypeScriptHandlers(service);
    table.typing();
    table.navigation();
    table.structure();
    table.formatting();
    table.handlers.add(new CodeActionResolveHandler(service));
    table.handlers.add(new DidChangeWatchedFilesHandler(service));
    return table.handlers;
  }

  private void typing() {
    handlers.add(
        new TypeScriptHandler<CompletionParams>(
            service,
            Question.COMPLETION,
            params -> params.getTextDocument().getUri(),
            this::noCompletions,
            (server, _) ->
                server.setCompletionProvider(
                    new CompletionOptions(
                        true, List.of(".", "\"", "'", "`", "/", "@", "#", "<")))));
    handlers.add(new CompletionResolve(service));
    at(
        Question.SIGNATURE_HELP,
        null,
        server ->
            server.setSignatureHelpProvider(
                new SignatureHelpOptions(List.of("(", ",", "<"), List.of(")"))));
    at(
        Question.DOCUMENT_HIGHLIGHT,
        new JsonArray(),
        server -> server.setDocumentHighlightProvider(true));
  }

  private void navigation() {
    at(Question.DEFINITION, new JsonArray(), server -> server.setDefinitionProvider(true));
    at(Question.TYPE_DEFINITION, new JsonArray(), server -> server.setTypeDefinitionProvider(true));
    at(Question.IMPLEMENTATION, new JsonArray(), server -> server.setImplementationProvider(true));
    at(Question.REFERENCES, new JsonArray(), server -> server.setReferencesProvider(true));
    at(Question.PREPARE_RENAME, null, _ -> {});
    this.<RenameParams>add(
        Question.RENAME,
        params -> params.getTextDocument().getUri(),
        null,
        (server, client) -> {
          if (preparesRename(client)) {
            server.setRenameProvider(new RenameOptions(true));
          } else {
            server.setRenameProvider(true);
          }
        });
    this.<WorkspaceSymbolParams>add(
        Question.WORKSPACE_SYMBOL,
        _ -> null,
        new JsonArray(),
        (server, _) -> server.setWorkspaceSymbolProvider(true));
  }

  private void structure() {
    this.<DocumentSymbolParams>add(
        Question.DOCUMENT_SYMBOL,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) -> server.setDocumentSymbolProvider(true));
    this.<FoldingRangeRequestParams>add(
        Question.FOLDING_RANGE,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) -> server.setFoldingRangeProvider(true));
    this.<SelectionRangeParams>add(
        Question.SELECTION_RANGE,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) -> server.setSelectionRangeProvider(true));
  }

  private void formatting() {
    this.<DocumentFormattingParams>add(
        Question.FORMATTING,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) -> server.setDocumentFormattingProvider(true));
    this.<DocumentRangeFormattingParams>add(
        Question.RANGE_FORMATTING,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) -> server.setDocumentRangeFormattingProvider(true));
    this.<DocumentOnTypeFormattingParams>add(
        Question.ON_TYPE_FORMATTING,
        params -> params.getTextDocument().getUri(),
        new JsonArray(),
        (server, _) ->
            server.setDocumentOnTypeFormattingProvider(
                new DocumentOnTypeFormattingOptions(";", List.of("}", "\n"))));
  }

  /** A list that the client asks for again when more is typed, if there may be one by then. */
  private JsonElement noCompletions() {
    JsonObject list = new JsonObject();
    list.addProperty("isIncomplete", service.answersLater());
    list.add("items", new JsonArray());
    return list;
  }

  private static boolean preparesRename(ClientCapabilities client) {
    return client.getTextDocument() != null
        && client.getTextDocument().getRename() != null
        && Setup.is(client.getTextDocument().getRename().getPrepareSupport());
  }

  private void at(Question question, JsonElement none, Consumer<ServerCapabilities> can) {
    this.<TextDocumentPositionParams>add(
        question,
        params -> params.getTextDocument().getUri(),
        none,
        (server, _) -> can.accept(server));
  }

  private <P> void add(
      Question question,
      Function<P, String> document,
      JsonElement none,
      BiConsumer<ServerCapabilities, ClientCapabilities> can) {
    handlers.add(new TypeScriptHandler<>(service, question, document, () -> none, can));
  }

  /** An item that nothing is known of is answered as it came. */
  private record CompletionResolve(TypeScriptService service)
      implements RequestHandler<CompletionItem, Object> {
    @Override
    public String method() {
      return Question.COMPLETION_RESOLVE.method();
    }

    @Override
    public CompletableFuture<Object> request(CompletionItem item) {
      return service.ask(
          Question.COMPLETION_RESOLVE, null, item, found -> found == null ? item : found);
    }
  }
}
