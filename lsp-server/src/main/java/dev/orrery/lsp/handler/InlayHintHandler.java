package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Await;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Place;
import dev.orrery.lsp.analysis.Role;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import dev.orrery.lsp.server.Settings;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Where each callback runs, in a word. */
public final class InlayHintHandler implements RequestHandler<InlayHintParams, List<InlayHint>> {
  private final Session session;
  private final List<HintPart> more;

  public InlayHintHandler(Session session, List<HintPart> more) {
    this.session = session;
    this.more = List.copyOf(more);
  }

  @Override
  public String method() {
    return "textDocument/inlayHint";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setInlayHintProvider(new InlayHintRegistrationOptions());
  }

  @Override
  public CompletableFuture<List<InlayHint>> request(InlayHintParams params) {
    return session.facts(
        params.getTextDocument().getUri(),
        List.of(),
        (facts, cancel) -> hints(facts, params, cancel));
  }

  private List<InlayHint> hints(Facts facts, InlayHintParams params, CancelChecker cancel) {
    Settings settings = session.settings();
    int from = Positions.offset(facts.text(), params.getRange().getStart());
    int to = Positions.offset(facts.text(), params.getRange().getEnd());
    List<InlayHint> hints = new ArrayList<>();
    more.forEach(part -> hints.addAll(part.hints(facts, from, to)));
    if (!settings.get(Setting.INLAY_HINTS)) {
      return hints;
    }
    for (Callback callback : facts.callbacks()) {
      cancel.checkCanceled();
      int at = place(callback);
      if (at >= from && at <= to && isShown(callback.role(), settings)) {
        hints.add(hint(facts, at, callback.role()));
      }
    }
    if (settings.get(Setting.INLAY_HINTS_AWAIT)) {
      Role role = facts.roles().role("await");
      for (Await await : facts.awaits()) {
        if (await.node().end() >= from && await.node().end() <= to) {
          hints.add(hint(facts, await.node().end(), role));
        }
      }
    }
    return hints;
  }

  private static boolean isShown(Role role, Settings settings) {
    if (role.id().equals("iteration")) {
      return settings.get(Setting.INLAY_HINTS_ITERATION);
    }
    return role.place() != Place.SYNC || settings.get(Setting.INLAY_HINTS_SYNC);
  }

  /** After the parameters of a function that is written there, else after the argument. */
  private static int place(Callback callback) {
    if (!callback.isInline()) {
      return callback.node().end();
    }
    SyntaxNode parameters = callback.function().get("parameters");
    SyntaxNode parameter = callback.function().get("parameter");
    SyntaxNode last = parameters != null ? parameters : parameter;
    return last == null ? callback.function().start() : last.end();
  }

  private static InlayHint hint(Facts facts, int at, Role role) {
    InlayHint hint =
        new InlayHint(Positions.position(facts.text(), at), Either.forLeft(role.hint()));
    hint.setPaddingLeft(true);
    hint.setPaddingRight(true);
    hint.setTooltip(DocLinks.markdown(role));
    return hint;
  }
}
