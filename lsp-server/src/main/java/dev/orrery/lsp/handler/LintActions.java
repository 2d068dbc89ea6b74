package dev.orrery.lsp.handler;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.lint.Disabled;
import dev.orrery.lsp.lint.Fix;
import dev.orrery.lsp.lint.Linter.Finding;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/** The fixes of problems, and a comment that turns their rule off for the line. */
public final class LintActions implements CodeActionPart {
  private final Session session;
  private final LintDiagnostics lints;
  private final Gson gson = new MessageJsonHandler(Map.of()).getGson();

  public LintActions(Session session) {
    this.session = session;
    this.lints = new LintDiagnostics(session);
  }

  @Override
  public CompletableFuture<JsonElement> at(CodeActionParams params) {
    if (!isWanted(params.getContext())) {
      return CompletableFuture.completedFuture(null);
    }
    return session.facts(
        params.getTextDocument().getUri(),
        null,
        (facts, _) -> gson.toJsonTree(actions(facts, params)));
  }

  private static boolean isWanted(CodeActionContext context) {
    return context == null
        || context.getOnly() == null
        || context.getOnly().isEmpty()
        || context.getOnly().contains(CodeActionKind.QuickFix);
  }

  private List<CodeAction> actions(Facts facts, CodeActionParams params) {
    int from = Positions.offset(facts.text(), params.getRange().getStart());
    int to = Positions.offset(facts.text(), params.getRange().getEnd());
    List<CodeAction> actions = new ArrayList<>();
    List<CodeAction> last = new ArrayList<>();
    for (Finding finding : lints.findings(facts)) {
      if (finding.problem().start() > to || finding.problem().end() < from) {
        continue;
      }
      Diagnostic diagnostic = LintDiagnostics.diagnostic(facts, finding);
      boolean best = true;
      for (Fix fix : finding.problem().fixes()) {
        CodeAction action = action(facts, fix, diagnostic);
        if (best) {
          action.setIsPreferred(true);
          best = false;
        }
        actions.add(action);
      }
      Fix off = off(facts, finding);
      if (off != null) {
        last.add(action(facts, off, diagnostic));
      }
    }
    actions.addAll(last);
    return actions;
  }

  private static CodeAction action(Facts facts, Fix fix, Diagnostic diagnostic) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    String lineBreak = lineBreak(facts.text());
    List<TextEdit> edits =
        fix.edits().stream()
            .map(
                edit ->
                    new TextEdit(
                        Positions.range(facts.text(), edit.start(), edit.end()),
                        edit.text().replace("\n", lineBreak)))
            .toList();
    action.setEdit(new WorkspaceEdit(Map.of(facts.document().uri(), edits)));
    return action;
  }

  /** As the first line ends. */
  private static String lineBreak(Text text) {
    String first = text.substring(text.lineEnd(0), text.lineStart(1));
    return first.isEmpty() ? "\n" : first;
  }

  /** A comment above the line, or a longer one; null where there can be none. */
  private static Fix off(Facts facts, Finding finding) {
    String id = finding.rule().id();
    String title = "Turn " + id + " off for this line";
    Text text = facts.text();
    int line = text.line(finding.problem().start());
    int start = text.lineStart(line);
    SyntaxNode around = facts.tree().root().at(start, start);
    boolean code = !around.type().startsWith("jsx_") && !around.is("template_string");
    if (!code || around.is("string_fragment") || around.is("comment") && around.start() < start) {
      return null;
    }
    if (line > 0) {
      String above = text.substring(text.lineStart(line - 1), text.lineEnd(line - 1)).strip();
      if (above.startsWith("// " + Disabled.NEXT_LINE + " ") && !above.contains("--")) {
        return Fix.of(title, Fix.Edit.insert(text.lineEnd(line - 1), ", " + id));
      }
    }
    int begin = start;
    while (begin < text.length() && " \t".indexOf(text.content().charAt(begin)) >= 0) {
      begin++;
    }
    String indent = text.substring(start, begin);
    return Fix.of(
        title, Fix.Edit.insert(start, indent + "// " + Disabled.NEXT_LINE + " " + id + "\n"));
  }
}
