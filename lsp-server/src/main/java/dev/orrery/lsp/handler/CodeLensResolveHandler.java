package dev.orrery.lsp.handler;

import com.google.gson.JsonObject;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;

/** Puts the figures of the moment into a lens. */
public final class CodeLensResolveHandler implements RequestHandler<CodeLens, CodeLens> {
  private final Session session;
  private final LensMaker maker;

  public CodeLensResolveHandler(Session session, LensMaker maker) {
    this.session = session;
    this.maker = maker;
  }

  @Override
  public String method() {
    return "codeLens/resolve";
  }

  @Override
  public CompletableFuture<CodeLens> request(CodeLens lens) {
    if (!(lens.getData() instanceof JsonObject data)) {
      return CompletableFuture.completedFuture(lens);
    }
    return session
        .analysis()
        .facts(
            session.documents().get(data.get("uri").getAsString()),
            (facts, _) ->
                maker.resolve(
                    lens, facts, data.get("start").getAsInt(), data.get("end").getAsInt()));
  }
}
