package dev.orrery.gui.state.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.state.source.Token.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static List<String> tokens(String text) {
    return Tokenizer.tokens(text).stream()
        .map(token -> token.kind() + " " + text.substring(token.begin(), token.end()))
        .toList();
  }

  @Test
  void findsWordsStringsNumbersAndComments() {
    assertThat(tokens("#!/bin/x\nconst a = 'b\\'c' + 0x1f; // end\n/* a\nb */ x.default(1.5)"))
        .containsExactly(
            "COMMENT #!/bin/x",
            "KEYWORD const",
            "STRING 'b\\'c'",
            "NUMBER 0x1f",
            "COMMENT // end",
            "COMMENT /* a\nb */",
            "NUMBER 1.5");
  }

  @Test
  void tellsDivisionsFromRegularExpressions() {
    assertThat(tokens("a / b / c")).isEmpty();
    assertThat(tokens("(a) / 2 / c")).containsExactly("NUMBER 2");
    assertThat(tokens("x = /a[/]b\\//gi.test(y)")).containsExactly("REGEX /a[/]b\\//gi");
    assertThat(tokens("return /'/")).containsExactly("KEYWORD return", "REGEX /'/");
  }

  @Test
  void templatesHoldCode() {
    assertThat(tokens("`a ${new B({ c: `d` })} e`"))
        .containsExactly("STRING `a ", "KEYWORD new", "STRING `d`", "STRING } e`");
  }

  @Test
  void anyTextHasTokensInOrder() {
    Random random = new Random(1);
    String letters = "a/'\"`${}\\\n*[]( 1.#!";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int at = 0;
      for (Token token : Tokenizer.tokens(text.toString())) {
        assertThat(token.begin()).isGreaterThanOrEqualTo(at);
        assertThat(token.end()).isBetween(token.begin(), text.length());
        assertThat(token.kind()).isNotNull().isIn((Object[]) Kind.values());
        at = token.end();
      }
    }
  }
}
