package dev.orrery.runtime.binding.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    assertThat(Utf8.encode("a\uD800b")).asHexString().isEqualTo("61EFBFBD62");
    assertThat(Utf8.encode("\uDC00")).asHexString().isEqualTo("EFBFBD");
    assertThat(Utf8.encode("?\uD83D\uDE00")).asHexString().isEqualTo("3FF09F9880");
    assertThat(Utf8.byteLength("a\uD800é\uD83D\uDE00")).isEqualTo(10);
  }

  @Test
  void writesWholeCharactersOnly() {
    byte[] target = new byte[4];
    assertThat(Utf8.write("aé€", target, 0, 4)).isEqualTo(3);
    assertThat(Utf8.write("€", target, 2, 2)).isZero();
  }

  /** Each maximal part of a broken sequence is one U+FFFD, shown as a dot. */
  @ParameterizedTest
  @CsvSource({
    "61FF62, a.b",
    "EDA080, ...",
    "F08080, ...",
    "E28261, .a",
    "F09F98, .",
    "C0AF, ..",
    "F4908080, ....",
    "E282AC, €"
  })
  void decodesAsTheEncodingStandard(String hex, String expected) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(Utf8.decode(bytes, 0, bytes.length).replace('\uFFFD', '.')).isEqualTo(expected);
    assertThat(Utf8.isValid(bytes, 0, bytes.length)).isEqualTo(!expected.contains("."));
  }

  @ParameterizedTest
  @CsvSource({"61, 0", "61C3, 1", "E282, 2", "61F09F98, 3", "E282AC, 0", "ED A0, 0", "80, 0"})
  void knowsWhatMayStillBeCompleted(String hex, int tail) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThat(Utf8.incompleteTail(bytes, 0, bytes.length)).isEqualTo(tail);
  }
}
