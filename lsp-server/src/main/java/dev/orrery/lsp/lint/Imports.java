package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Meaning;
import dev.orrery.lsp.syntax.Language;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a fix can name a function of one of Node's modules.
 *
 * @param name as it can be written where the file ends
 * @param edits that make it so, none if it can be named already
 */
record Imports(String name, List<Fix.Edit> edits) {
  /**
   * A way to name {@code module}'s function, by importing it if need be.
   *
   * @param paths how {@link Facts#meaning} may call the function
   */
  static Imports of(Facts facts, String module, String function, String... paths) {
    boolean taken = false;
    for (Binding binding : facts.scopes().file().bindings()) {
      Meaning meaning = facts.meaning(binding.declaration());
      if (meaning != null && List.of(paths).stream().anyMatch(meaning::is)) {
        return new Imports(binding.name(), List.of());
      }
      taken |= binding.name().equals(function);
    }
    // Where the file has another thing of that name, it comes under a longer one.
    String name =
        taken
            ? "node" + Character.toUpperCase(function.charAt(0)) + function.substring(1)
            : function;
    String source = "'node:" + module + "'";
    boolean imports = facts.isModule() || facts.tree().language() != Language.JAVASCRIPT;
    String line =
        imports
            ? "import { " + function + (taken ? " as " + name : "") + " } from " + source + ";\n"
            : "const { "
                + function
                + (taken ? ": " + name : "")
                + " } = require("
                + source
                + ");\n";
    return new Imports(name, List.of(Fix.Edit.insert(place(facts), line)));
  }

  /** Before the first statement that is no directive. */
  private static int place(Facts facts) {
    for (SyntaxNode statement : facts.tree().root().children()) {
      boolean head =
          statement.is("hash_bang_line")
              || statement.is("comment")
              || statement.is("expression_statement")
                  && statement.childCount() == 1
                  && statement.child(0).is("string");
      if (!head) {
        return facts.text().lineStart(facts.text().line(statement.start()));
      }
    }
    return facts.text().length();
  }

  /** A fix that uses the function. */
  Fix fix(String title, Fix.Edit... uses) {
    List<Fix.Edit> all = new ArrayList<>(edits);
    all.addAll(List.of(uses));
    return new Fix(title, all);
  }
}
