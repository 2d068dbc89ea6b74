package dev.orrery.lsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutLinesTest {
  private static List<String> lines(String text, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    try (CutLines cut = new CutLines(new StringReader(text), most)) {
      for (String line = cut.next(); line != null; line = cut.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void endWithAnyBreak() throws Exception {
    assertThat(lines("a\nb\r\n\rc\n\nlast", 10)).containsExactly("a", "b", "", "c", "", "last");
    assertThat(lines("", 10)).isEmpty();
    assertThat(lines("\r\n", 10)).containsExactly("");
  }

  @Test
  void areCut() throws Exception {
    assertThat(lines("12345\n123\n1234", 3)).containsExactly("123", "123", "123");
  }

  /** A program that prints and prints, and never a line break. */
  @Test
  void takeNoMoreMemoryThanIsShown() throws Exception {
    Reader endless =
        new Reader() {
          private long left = 1L << 28;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(char[] buffer, int offset, int length) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void close() {}
        };
    try (CutLines cut = new CutLines(endless, 2000)) {
      assertThat(cut.next()).hasSize(2000);
      assertThat(cut.next()).isNull();
    }
  }
}
