package dev.orrery.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that is being typed: whatever it is, there are facts. */
class BrokenCodeTest {
  private static final String[] PIECES = {
    "",
    "",
    " ",
    "x",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "'",
    "`",
    "\n",
    "=>",
    ".",
    "...",
    ",",
    "=",
    ":",
    "await ",
    "async ",
    "function ",
    "class ",
    "new ",
    "import ",
    "from ",
    "const {",
    "#",
    "*",
    "?."
  };

  @ParameterizedTest
  @ValueSource(strings = {"file:///a.js", "file:///a.ts", "file:///a.tsx"})
  void hasFacts(String uri) throws Exception {
    Random random = new Random(5);
    Path file = Path.of(BrokenCodeTest.class.getResource("corpus.txt").toURI());
    String whole = FileText.read(file);
    try (Analysis analysis = new Analysis()) {
      Text text = Text.of(whole);
      for (int i = 0; i < 400; i++) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(8));
        text = text.replace(start, end, PIECES[random.nextInt(PIECES.length)]);
        look(analysis.facts(new Document(uri, "", i, text, false)));
        if (i % 40 == 39) {
          text = Text.of(whole);
        }
      }
    }
  }

  private static void look(Facts facts) {
    facts.callbacks().forEach(callback -> assertThat(callback.role()).isNotNull());
    for (SyntaxNode call : facts.calls()) {
      facts.path(call);
      facts.isA(call, "Promise");
      facts.graph().roles(call);
    }
    facts.functions().forEach(function -> facts.graph().isMain(function));
  }
}
