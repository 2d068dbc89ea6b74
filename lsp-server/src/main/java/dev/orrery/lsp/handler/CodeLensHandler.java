package dev.orrery.lsp.handler;

import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.ServerCapabilities;

/** What can be done with a program, and what its callbacks do while it runs. */
public final class CodeLensHandler implements RequestHandler<CodeLensParams, List<CodeLens>> {
  private final Session session;
  private final LensMaker maker;

  public CodeLensHandler(Session session, LensMaker maker) {
    this.session = session;
    this.maker = maker;
  }

  @Override
  public String method() {
    return "textDocument/codeLens";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setCodeLensProvider(new CodeLensOptions(true));
  }

  @Override
  public CompletableFuture<List<CodeLens>> request(CodeLensParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        List.of(),
        (facts, _) -> session.settings().get(Setting.CODE_LENS) ? maker.lenses(facts) : List.of());
  }
}
