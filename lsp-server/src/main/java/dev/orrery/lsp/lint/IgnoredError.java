package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Callbacks that use a result without a look at the error before it. */
public final class IgnoredError extends NamedRule {
  private static final Set<String> MODULES = Set.of("fs", "dns", "zlib", "crypto", "child_process");

  public IgnoredError() {
    super(
        "ignored-error",
        Severity.WARNING,
        "A callback that uses its result without a look at its error.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (Callback callback : facts.callbacks()) {
      if (callback.certain() && callback.isInline() && isNode(callback.path())) {
        List<SyntaxNode> parameters = Syntax.parameters(callback.function());
        if (parameters.size() > 1) {
          check(facts, callback, parameters, problems);
        }
      }
    }
  }

  private static boolean isNode(String path) {
    int dot = path.indexOf('.');
    return dot > 0
        && MODULES.contains(path.substring(0, dot))
        && path.indexOf('#') < 0
        && path.indexOf(' ') < 0
        && !path.equals("fs.watch")
        && !path.equals("fs.watchFile");
  }

  private static void check(
      Facts facts, Callback callback, List<SyntaxNode> parameters, Consumer<Problem> problems) {
    Binding error = binding(facts, parameters.get(0));
    Binding result = binding(facts, parameters.get(1));
    if (error == null
        || result == null
        || error.name().startsWith("_")
        || !error.references().isEmpty()
        || result.references().isEmpty()
        || Code.anywhere(
            callback.function(),
            node -> node.is("identifier") && facts.text(node).equals("arguments"))) {
      return;
    }
    SyntaxNode first = result.references().getFirst();
    Problem problem =
        Problem.at(
                parameters.get(0),
                "Nobody looks at this error: if "
                    + callback.path()
                    + " fails, "
                    + result.name()
                    + " is undefined where it is used.")
            .withNotes(new Problem.Note(first.start(), first.end(), "Here it is used."));
    SyntaxNode body = callback.function().get("body");
    if (body != null && body.is("statement_block")) {
      String indent = Code.indent(facts, callback.call()) + "  ";
      problem =
          problem.withFixes(
              Fix.of(
                  "Throw the error",
                  Fix.Edit.insert(
                      body.start() + 1,
                      "\n" + indent + "if (" + error.name() + ") throw " + error.name() + ";")));
    }
    problems.accept(problem);
  }

  private static Binding binding(Facts facts, SyntaxNode parameter) {
    SyntaxNode name = parameter.is("identifier") ? parameter : parameter.get("pattern");
    return name == null || !name.is("identifier") ? null : facts.binding(name);
  }
}
