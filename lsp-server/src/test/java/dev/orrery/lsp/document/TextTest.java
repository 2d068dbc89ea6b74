package dev.orrery.lsp.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void linesEndWithAnyBreak() {
    Text text = Text.of("a\nbc\r\nd\re");
    assertThat(text.lines()).isEqualTo(4);
    assertThat(text.lineStart(2)).isEqualTo(6);
    assertThat(text.lineEnd(1)).isEqualTo(4);
    assertThat(text.line(7)).isEqualTo(2);
    assertThat(text.column(4)).isEqualTo(2);
  }

  @Test
  void columnsCountUtf16Units() {
    Text text = Text.of("x\n'😀' y");
    assertThat(text.offset(1, 4)).isEqualTo(6);
    assertThat(text.substring(text.offset(1, 5), text.length())).isEqualTo("y");
  }

  @Test
  void positionsBeyondTheTextAreItsEnd() {
    Text text = Text.of("ab\ncd");
    assertThat(text.offset(0, 99)).isEqualTo(2);
    assertThat(text.offset(99, 0)).isEqualTo(5);
    assertThat(text.offset(1, Integer.MAX_VALUE)).isEqualTo(5);
  }

  @Test
  void editsFindTheLinesThatAFreshTextHas() {
    Random random = new Random(7);
    String[] pieces = {"", "\n", "\r", "\r\n", "x", "yz\n", "\n\r", "ab\r\ncd"};
    Text text = Text.of("one\ntwo\r\nthree");
    for (int i = 0; i < 5000; i++) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(4));
      text = text.replace(start, end, pieces[random.nextInt(pieces.length)]);
      Text fresh = Text.of(text.content());
      assertThat(text.lines()).as(text.content()).isEqualTo(fresh.lines());
      for (int line = 0; line < fresh.lines(); line++) {
        assertThat(text.lineStart(line)).isEqualTo(fresh.lineStart(line));
      }
      if (text.length() > 60) {
        text = text.replace(10, 40, "");
      }
    }
  }
}
