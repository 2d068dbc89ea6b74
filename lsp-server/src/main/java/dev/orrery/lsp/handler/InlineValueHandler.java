package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.server.RequestHandler;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InlineValue;
import org.eclipse.lsp4j.InlineValueParams;
import org.eclipse.lsp4j.InlineValueRegistrationOptions;
import org.eclipse.lsp4j.InlineValueVariableLookup;
import org.eclipse.lsp4j.ServerCapabilities;

/**
 * The variables whose values are worth showing while the program stands still: those of the function
 * that runs, up to where it stands. The client's debugger looks them up.
 */
public final class InlineValueHandler
    implements RequestHandler<InlineValueParams, List<InlineValue>> {
  private static final int MAX_VALUES = 300;

  private final Session session;

  public InlineValueHandler(Session session) {
    this.session = session;
  }

  @Override
  public String method() {
    return "textDocument/inlineValue";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setInlineValueProvider(new InlineValueRegistrationOptions());
  }

  @Override
  public CompletableFuture<List<InlineValue>> request(InlineValueParams params) {
    return session.facts(
        params.getTextDocument().getUri(), List.of(), (facts, _) -> values(facts, params));
  }

  private static List<InlineValue> values(Facts facts, InlineValueParams params) {
    int stopped =
        Positions.offset(facts.text(), params.getContext().getStoppedLocation().getStart());
    int until = facts.text().lineEnd(facts.text().line(stopped));
    int from = Positions.offset(facts.text(), params.getRange().getStart());
    int to = Math.min(until, Positions.offset(facts.text(), params.getRange().getEnd()));
    SyntaxNode at = facts.tree().root().at(stopped, stopped);
    SyntaxNode function = Syntax.isFunction(at) ? at : Syntax.functionAround(at);
    SyntaxNode whole = function == null ? facts.tree().root() : function;
    Set<String> seen = new HashSet<>();
    List<InlineValue> values = new ArrayList<>();
    whole.walk(
        node -> {
          if (node.start() >= from
              && node.end() <= to
              && values.size() < MAX_VALUES
              && isValue(facts, node, stopped)
              && isOf(node, function)
              && seen.add(facts.text().line(node.start()) + " " + facts.text(node))) {
            values.add(value(facts, node));
          }
        });
    return values;
  }

  /** Whether it names something that has a value where the program stands. */
  private static boolean isValue(Facts facts, SyntaxNode node, int stopped) {
    switch (node.type()) {
      case "identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern":
        break;
      default:
        return false;
    }
    Binding binding = facts.binding(node);
    if (binding == null) {
      return false;
    }
    boolean value =
        switch (binding.kind()) {
          case VARIABLE, PARAMETER, CATCH -> true;
          case IMPORT, FUNCTION, CLASS, TYPE -> false;
        };
    boolean function =
        !binding.values().isEmpty() && binding.values().stream().allMatch(Syntax::isFunction);
    SyntaxNode scope = binding.scope().node();
    return value && !function && scope.start() <= stopped && stopped <= scope.end();
  }

  /** Whether it is that function's own code, and not of one within. */
  private static boolean isOf(SyntaxNode node, SyntaxNode function) {
    SyntaxNode around = Syntax.functionAround(node);
    return around == null ? function == null : around.equals(function);
  }

  private static InlineValue value(Facts facts, SyntaxNode node) {
    InlineValueVariableLookup lookup =
        new InlineValueVariableLookup(
            Positions.range(facts.text(), node.start(), node.end()), true, facts.text(node));
    return new InlineValue(lookup);
  }
}
