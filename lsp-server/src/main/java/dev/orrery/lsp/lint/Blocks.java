package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** Edits of blocks of statements. */
final class Blocks {
  private static final String STEP = "  ";

  private Blocks() {}

  /** Puts all that a block does within {@code try}, and prints what is thrown. */
  static List<Fix.Edit> caught(Facts facts, SyntaxNode block) {
    String outer = Code.indent(facts, block);
    String inner = outer + STEP;
    String handler = "} catch (err) {\n" + inner + STEP + "console.error(err);\n" + inner + "}\n";
    if (facts.text().line(block.start()) == facts.text().line(block.end())) {
      String body = facts.text().substring(block.start() + 1, block.end() - 1).strip();
      String text =
          "{\n" + inner + "try {\n" + inner + STEP + body + "\n" + inner + handler + outer + "}";
      return List.of(new Fix.Edit(block.start(), block.end(), text));
    }
    List<Fix.Edit> edits = new ArrayList<>();
    edits.add(Fix.Edit.insert(block.start() + 1, "\n" + inner + "try {"));
    indent(facts, block, edits);
    int last = facts.text().lineStart(facts.text().line(block.end()));
    edits.add(Fix.Edit.insert(last, inner + handler));
    return edits;
  }

  /** Moves the lines within a block to the right, but for those within strings. */
  private static void indent(Facts facts, SyntaxNode block, List<Fix.Edit> edits) {
    int last = facts.text().line(block.end());
    for (int line = facts.text().line(block.start()) + 1; line < last; line++) {
      int start = facts.text().lineStart(line);
      SyntaxNode at = block.at(start, start);
      boolean string =
          at.start() < start
              && (at.is("template_string") || at.is("string_fragment") || at.is("comment"));
      if (!string && facts.text().lineEnd(line) > start) {
        edits.add(Fix.Edit.insert(start, STEP));
      }
    }
  }
}
