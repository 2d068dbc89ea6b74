package dev.orrery.lsp.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.document.Text;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntaxTreesTest {
  private static final String CODE =
      """
      'use strict'; // ä😀
      const fs = require('fs');
      async function read(name = 'x', ...rest) {
        for await (const chunk of fs.createReadStream(name)) console.log(`${chunk}`);
        return { name, get size() { return 1; }, [rest]: /re/u };
      }
      class A extends B { static #x = 1; async *items() { yield* this.#x?.y; } }
      read().then((a) => a ?? 1, function (e) { throw e; });
      """;

  @Test
  void anEditGivesTheTreeThatAFreshParseGives() {
    Random random = new Random(3);
    String[] pieces = {
      "", " ", "x", "(", ")", "{", "}", "'", "`", "\n", "=> ", "await ", "😀", "//"
    };
    try (SyntaxTrees edited = new SyntaxTrees()) {
      Text text = Text.of(CODE);
      edited.parse("a", Language.JAVASCRIPT, text);
      for (int i = 0; i < 300; i++) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(6));
        text = text.replace(start, end, pieces[random.nextInt(pieces.length)]);
        SyntaxTree tree = edited.parse("a", Language.JAVASCRIPT, text);
        // Errors may be mended in more than one way; what holds of any tree is held here.
        check(tree.root(), 0, text.length());
        if (i % 20 == 19) {
          text = Text.of(CODE);
          tree = edited.parse("a", Language.JAVASCRIPT, text);
          try (SyntaxTrees fresh = new SyntaxTrees()) {
            assertThat(draw(tree.root()))
                .isEqualTo(draw(fresh.parse("a", Language.JAVASCRIPT, text).root()));
          }
        }
      }
    }
  }

  private static void check(SyntaxNode node, int from, int to) {
    assertThat(node.start()).isBetween(from, to);
    assertThat(node.end()).isBetween(node.start(), to);
    int at = node.start();
    for (SyntaxNode child : node.children()) {
      assertThat(child.parent()).isSameAs(node);
      assertThat(child.start()).isGreaterThanOrEqualTo(at);
      check(child, node.start(), node.end());
      at = child.start();
    }
  }

  private static String draw(SyntaxNode root) {
    StringBuilder text = new StringBuilder();
    root.walk(node -> text.append(node).append(' ').append(node.field()).append('\n'));
    return text.toString();
  }

  @Test
  void knowsItsLanguages() {
    assertThat(Language.of("file:///a.mjs", "")).isEqualTo(Language.JAVASCRIPT);
    assertThat(Language.of("file:///a.cts", "")).isEqualTo(Language.TYPESCRIPT);
    assertThat(Language.of("file:///a.tsx", "typescript")).isEqualTo(Language.TSX);
    assertThat(Language.of("untitled:1", "typescriptreact")).isEqualTo(Language.TSX);
    assertThat(Language.of("file:///a.py", "python")).isNull();
  }

  @Test
  void readsTypesAndElements() {
    try (SyntaxTrees trees = new SyntaxTrees()) {
      assertThat(errors(trees, Language.TYPESCRIPT, "const a = <string>f<T>(b as number)!;"))
          .isZero();
      assertThat(errors(trees, Language.TSX, "const a: A<B> = <p onClick={() => f()}>{x}</p>;"))
          .isZero();
      assertThat(errors(trees, Language.JAVASCRIPT, "const a = <p>{x}</p>;")).isZero();
      assertThat(errors(trees, Language.JAVASCRIPT, "f(( =>")).isPositive();
    }
  }

  private static int errors(SyntaxTrees trees, Language language, String code) {
    int[] count = {0};
    trees
        .parse(language + code, language, Text.of(code))
        .root()
        .walk(node -> count[0] += node.is(SyntaxNode.ERROR) ? 1 : 0);
    return count[0];
  }

  @Test
  void survivesDeepNesting() {
    try (SyntaxTrees trees = new SyntaxTrees()) {
      String code = "x = " + "[".repeat(20_000) + "]".repeat(20_000) + ";";
      int[] count = {0};
      trees.parse("a", Language.JAVASCRIPT, Text.of(code)).root().walk(_ -> count[0]++);
      assertThat(count[0]).isGreaterThan(20_000);
    }
  }

  @Test
  void keepsOnlySoManyTrees() {
    try (SyntaxTrees trees = new SyntaxTrees()) {
      String code = "\n".repeat(600_000);
      for (int i = 0; i < 20; i++) {
        trees.parse("a" + i, Language.JAVASCRIPT, Text.of(code));
        assertThat(trees.keptUnits()).isLessThanOrEqualTo(3 << 20);
      }
    }
  }
}
